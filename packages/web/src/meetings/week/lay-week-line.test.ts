import { describe, expect, it } from 'vitest'
import { layWeekLine } from './lay-week-line.ts'

const week = { last: '2026-11-25', next: '2026-12-01', cancelled: [], today: '2026-11-29' }
const labelled = (ticks: ReturnType<typeof layWeekLine>, line: 'narrow' | 'middle' | 'wide') =>
  ticks.filter(({ shows }) => shows[line]).map(({ label }) => label)

describe('the week line', () => {
  it('leads from the last meeting to the next, a tick a day, and says where today is', () => {
    const ticks = layWeekLine(week, 'Today')
    expect(ticks.map(({ day }) => day.slice(-2))).toEqual(['25', '26', '27', '28', '29', '30', '01'])
    expect(ticks.map(({ kind }) => kind)).toEqual(['last', 'day', 'day', 'day', 'day', 'day', 'next'])
    expect(ticks.filter(({ isToday }) => isToday).map(({ at }) => at)).toEqual([4 / 6])
    expect(labelled(ticks, 'wide')).toEqual(['Wed', 'Thu', 'Fri', 'Sat', 'Today', 'Mon', 'Tue'])
  })

  it('names every day from one Monday to the next where it is as wide as it can be', () => {
    const mondays = { last: '2026-11-23', next: '2026-11-30', cancelled: [], today: '2026-11-27' }
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Today', 'Sat', 'Sun', 'Mon']
    expect(labelled(layWeekLine(mondays, 'Today'), 'wide')).toEqual(days)
  })

  it('leaves out on a narrow line what would touch, but never an end nor today', () => {
    for (const today of ['25', '26', '27', '28', '29', '30'].map(day => `2026-11-${day}`)) {
      const shown = labelled(layWeekLine({ ...week, today }, 'Today'), 'narrow')
      expect(shown).toContain('Today')
      expect(shown.at(-1)).toBe('Tue')
      expect(shown.length).toBeLessThan(7)
    }
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
