import { dayOf, daysFrom, wholeDayWords } from '../design/wall-time-wording.ts'
import { copy } from './copy/en.ts'

/** What happened on one day of the reader's own. */
export interface DayOfItems<Item> {
  /** "2026-11-24". */
  day: string
  items: Item[]
}

/** Parts a list that is in order of time where its days end, by the reader's wall or that of a zone. */
export function byDay<Item extends { happenedAt: string }>(
  items: readonly Item[],
  timeZone?: string,
): DayOfItems<Item>[] {
  const days: DayOfItems<Item>[] = []
  for (const item of items) {
    const day = dayOf(item.happenedAt, timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}

/** "Today", "Yesterday", "Tuesday 24 November", as the reader's country says it; with the year where it is not this. */
export function dayWords(day: string, today: string = dayOf(new Date())): string {
  const ago = daysFrom(day, today)
  return ago === 0 ? copy.today : ago === 1 ? copy.yesterday : wholeDayWords(day, today)
}
