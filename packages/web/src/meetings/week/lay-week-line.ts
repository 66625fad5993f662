import { dayAfter, daysFrom, monthDayWords, weekdayWords } from '../../design/wall-time-wording.ts'
import { textWidth } from '../../groups/text-width.ts'

/** A day on the line from the last meeting to the next. */
export interface Tick {
  day: string
  /** How far along, from 0 to 1. */
  at: number
  kind: 'last' | 'day' | 'cancelled' | 'next'
  isToday: boolean
  label: string
  /** Whether its label has room: the ends and today always, the others where they touch none. */
  shows: Record<Line, boolean>
}

interface Days {
  /** Days of the calendar there, as "2026-11-24". */
  last: string | null
  next: string
  cancelled: readonly string[]
  today: string
}

/** With more days between, ticks for each would be a blur. */
const mostTicks = 35
/** In so many days no weekday comes twice but at the ends. */
const aWeek = 8
/** Least widths of the line, on phones and where there is more room, and what is kept free between labels, in em. */
const widths = { narrow: 16, middle: 22, wide: 44.5 }
const between = 0.4
type Line = keyof typeof widths
type Span = [from: number, to: number]
/** Room for the hour beside the last label, where the line is wide. */
const hourWidth = 2.8

/** The days from the last meeting, or from today, to the next; none where that is one day. */
export function layWeekLine({ last, next, cancelled, today }: Days, todayWord: string): Tick[] {
  const first = last !== null && daysFrom(last, today) > 0 ? last : today
  const end = daysFrom(next, today) > 0 ? today : next
  const days = daysFrom(first, end)
  if (days < 1) return []
  const ticks: Tick[] = []
  for (let count = 0; count <= days; count++) {
    const day = dayAfter(first, count)
    const kind =
      count === days ? 'next' : day === last ? 'last' : cancelled.includes(day) ? 'cancelled' : 'day'
    const isToday = day === today
    if (days > mostTicks && kind === 'day' && !isToday) continue
    const label = isToday ? todayWord : labelOf(day, kind, days)
    const shows = { narrow: false, middle: false, wide: false }
    ticks.push({ day, at: count / days, kind, isToday, label, shows })
  }
  for (const line of ['narrow', 'middle', 'wide'] as const) showWhereThereIsRoom(ticks, line)
  return ticks
}

function labelOf(day: string, kind: Tick['kind'], days: number): string {
  if (days < aWeek) return weekdayWords(day, 'short')
  return kind === 'day' ? '' : monthDayWords(day, 'short')
}

function showWhereThereIsRoom(ticks: Tick[], line: Line) {
  const taken: Span[] = []
  const byWeight = ticks.toSorted((one, other) => weightOf(other) - weightOf(one))
  for (const tick of byWeight) {
    if (!tick.label) continue
    const span = spanOf(tick, ticks, line)
    const isFree = taken.every(([from, to]) => span[1] + between <= from || to + between <= span[0])
    tick.shows[line] = isFree || isFixed(tick)
    if (tick.shows[line]) taken.push(span)
  }
}

/** The ends and today are always told; among the others first what was cancelled. */
function weightOf(tick: Tick): number {
  return isFixed(tick) ? 2 : tick.kind === 'cancelled' ? 1 : 0
}

function isFixed({ isToday, at }: Tick): boolean {
  return isToday || at === 0 || at === 1
}

/** From where to where a label goes, in em. Today's keeps clear of the ends, as the style sheet has it. */
function spanOf(tick: Tick, ticks: Tick[], line: Line): Span {
  const width = labelWidth(tick, line)
  const middle = tick.at * widths[line] - width / 2
  const least = tick.isToday && tick.at > 0 ? labelWidth(ticks[0], line) + between : 0
  const kept = tick.isToday && tick.at < 1 ? labelWidth(ticks.at(-1), line) + between : 0
  const from = Math.max(least, Math.min(middle, widths[line] - width - kept))
  return [from, from + width]
}

/** In em, without and with the hour that stands beside the last where there is room. */
export function labelWidth(tick: Tick | undefined, line: Line = 'narrow'): number {
  if (!tick) return 0
  return textWidth(tick.label) + (tick.kind === 'next' && line === 'wide' ? hourWidth : 0)
}
