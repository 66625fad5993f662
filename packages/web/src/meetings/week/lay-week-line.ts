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
  /**
   * How far its label stands beside it, in em, so that it touches none; null where it has no room. The ends and today
   * are always told.
   */
  beside: Record<Line, number | null>
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
export const lines = ['narrow', 'middle', 'wide'] as const
type Line = (typeof lines)[number]
/** Least widths of the line, in em: on phones from 320 px and from 390 px on, and where there is more room. */
const widths: Record<Line, number> = { narrow: 17.5, middle: 22, wide: 44.5 }
/** What is kept free between labels where there is room for it, and at least, in em. Widths are rather too wide. */
const between = { best: 0.4, least: 0.05 }
/** Further from its tick, a date would be taken for another's. The names of a week are told apart by their order. */
const furthestDate = 1
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
    const beside = { narrow: null, middle: null, wide: null }
    ticks.push({ day, at: count / days, kind, isToday, label, beside })
  }
  const furthest = days < aWeek ? Infinity : furthestDate
  for (const line of lines) showWhereThereIsRoom(ticks, line, furthest)
  return ticks
}

function labelOf(day: string, kind: Tick['kind'], days: number): string {
  if (days < aWeek) return weekdayWords(day, 'short')
  return kind === 'day' ? '' : monthDayWords(day, 'short')
}

function showWhereThereIsRoom(ticks: Tick[], line: Line, furthest: number) {
  const byWeight = ticks
    .filter(({ label }) => label)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
  let shown: Tick[] = []
  for (const tick of byWeight) {
    const more = ticks.filter(one => one === tick || shown.includes(one))
    if (isFixed(tick) || findRoom(more, line, furthest)) shown = more
  }
  const found = findRoom(shown, line, furthest)
  for (const [place, tick] of shown.entries()) tick.beside[line] = found?.[place] ?? 0
}

/** How far beside its tick each of these labels stands so that none touches another; null where they have no room. */
function findRoom(ticks: Tick[], line: Line, furthest: number): number[] | null {
  const wholeWidth = widths[line]
  const labels = ticks.map(tick => ({ tick, width: labelWidth(tick, line), from: 0 }))
  const free = wholeWidth - labels.reduce((sum, { width }) => sum + width, 0)
  const gap = Math.min(between.best, free / (labels.length - 1))
  if (gap < between.least) return null

  let least = 0
  for (const label of labels) {
    label.from = Math.max(least, label.tick.at * wholeWidth - label.width / 2)
    least = label.from + label.width + gap
  }
  let most = wholeWidth
  for (const label of labels.toReversed()) {
    label.from = Math.min(label.from, most - label.width)
    most = label.from - gap
  }
  const beside = labels.map(({ tick, width, from }) => from + width / 2 - tick.at * wholeWidth)
  const isNear = labels.every(({ tick }, place) => isFixed(tick) || Math.abs(beside[place] ?? 0) <= furthest)
  return isNear ? beside : null
}

/** The ends and today are always told; among the others first what was cancelled. */
function weightOf(tick: Tick): number {
  return isFixed(tick) ? 2 : tick.kind === 'cancelled' ? 1 : 0
}

function isFixed({ isToday, at }: Tick): boolean {
  return isToday || at === 0 || at === 1
}

/** In em, without and with the hour that stands beside the last where there is room. */
export function labelWidth(tick: Tick | undefined, line: Line = 'narrow'): number {
  if (!tick) return 0
  return textWidth(tick.label) + (tick.kind === 'next' && line === 'wide' ? hourWidth : 0)
}
