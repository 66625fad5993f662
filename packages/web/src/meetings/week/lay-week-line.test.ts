import { describe, expect, it } from 'vitest'
import { dayAfter, weekdayWords } from '../../design/wall-time-wording.ts'
import { labelWidth, layWeekLine, lines, type Tick } from './lay-week-line.ts'

const week = { last: '2026-11-25', next: '2026-12-01', cancelled: [], today: '2026-11-29' }
type Line = (typeof lines)[number]
const labelled = (ticks: Tick[], line: Line) =>
  ticks.filter(({ beside }) => beside[line] !== null).map(({ label }) => label)

/** From where to where each label goes, in em, on the least line of its kind. */
function spans(ticks: Tick[], line: Line): [from: number, to: number][] {
  const wholeWidth = { narrow: 17.5, middle: 22, wide: 44.5 }[line]
  return ticks.flatMap(tick => {
    const beside = tick.beside[line]
    if (beside === null) return []
    const [middle, half] = [tick.at * wholeWidth + beside, labelWidth(tick, line) / 2]
    return [[middle - half, middle + half]]
  })
}

describe('the week line', () => {
  it('leads from the last meeting to the next, a tick a day, and says where today is', () => {
    const ticks = layWeekLine(week, 'Today')
    expect(ticks.map(({ day }) => day.slice(-2))).toEqual(['25', '26', '27', '28', '29', '30', '01'])
    expect(ticks.map(({ kind }) => kind)).toEqual(['last', 'day', 'day', 'day', 'day', 'day', 'next'])
    expect(ticks.filter(({ isToday }) => isToday).map(({ at }) => at)).toEqual([4 / 6])
    expect(labelled(ticks, 'wide')).toEqual(['Wed', 'Thu', 'Fri', 'Sat', 'Today', 'Mon', 'Tue'])
  })

  const everyWeek = Array.from({ length: 7 }, (_, later) => dayAfter('2026-11-23', later)).flatMap(last =>
    Array.from({ length: 8 }, (_, passed) => ({
      last,
      next: dayAfter(last, 7),
      cancelled: [],
      today: dayAfter(last, passed),
    })),
  )

  it.each(lines)('names every day of every week, today as today, and none touches another: %s', line => {
    for (const days of everyWeek) {
      const ticks = layWeekLine(days, 'Today')
      const names = ticks.map(({ day, isToday }) => (isToday ? 'Today' : weekdayWords(day, 'short')))
      expect(labelled(ticks, line)).toEqual(names)
      const taken = spans(ticks, line)
      for (const [place, [from]] of taken.entries())
        expect(from - (taken[place - 1]?.[1] ?? -0.1)).toBeGreaterThan(0)
    }
  })

  it('leaves out what would stand too far from its day, but never an end nor today', () => {
    const days = { last: '2026-11-03', next: '2026-12-08', today: '2026-11-04', cancelled: ['2026-11-05'] }
    const ticks = layWeekLine(days, 'Today')
    expect(labelled(ticks, 'narrow')).toEqual(['Nov 3', 'Today', 'Dec 8'])
    const taken = spans(ticks, 'narrow')
    expect(taken[1]?.[0]).toBeGreaterThan(taken[0]?.[1] ?? 0)
  })

  it('begins today where no meeting went before, and is none where the next is today', () => {
    expect(layWeekLine({ ...week, last: null }, 'Today').map(({ label }) => label)).toEqual([
      'Today',
      'Mon',
      'Tue',
    ])
    expect(layWeekLine({ ...week, last: null, today: week.next }, 'Today')).toEqual([])
  })

  it('ends today while a meeting goes on past midnight', () => {
    const ticks = layWeekLine({ ...week, next: '2026-11-28' }, 'Today')
    expect(ticks.at(-1)).toMatchObject({ day: '2026-11-29', isToday: true, kind: 'next' })
  })

  it('shows the day of one that was cancelled', () => {
    const ticks = layWeekLine({ ...week, next: '2026-12-08', cancelled: ['2026-12-01'] }, 'Today')
    expect(ticks.find(({ kind }) => kind === 'cancelled')).toMatchObject({
      day: '2026-12-01',
      label: 'Dec 1',
    })
  })

  it('names dates at its ends and no day between where weekdays would come twice', () => {
    const ticks = layWeekLine({ ...week, next: '2026-12-22' }, 'Today')
    expect(labelled(ticks, 'wide')).toEqual(['Nov 25', 'Today', 'Dec 22'])
  })

  it('draws no tick for each day of a long time', () => {
    expect(layWeekLine({ ...week, last: null, next: '2027-01-20' }, 'Today')).toHaveLength(2)
  })
})
