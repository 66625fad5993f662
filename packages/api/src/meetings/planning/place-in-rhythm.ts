import { daysApart } from './dates-of-rhythm.ts'

/** How many days a meeting is carried at most to a date of the new rhythm, before or after. */
const farthest = 6

/** A meeting that stands already, by the date for which its series counts it. */
export type Placed = {
  id: string
  seriesDate: string
  /** Whether it was moved, changed or cancelled alone: it takes up a date before the others do. */
  isEdited: boolean
}

/**
 * Which date of the rhythm each meeting stands for: its own while that is one, else the nearest that is free; null
 * where none is near. No two stand for one.
 * @param dates in order
 * @param open those of them to which a meeting may still be carried
 */
export function placeInRhythm(
  meetings: readonly Placed[],
  dates: readonly string[],
  open: readonly string[],
): Map<string, string | null> {
  const places = new Map<string, string | null>()
  const [own, taken] = [new Set(dates), new Set<string>()]
  for (const { id, seriesDate } of meetings) {
    if (!own.has(seriesDate)) continue
    places.set(id, seriesDate)
    taken.add(seriesDate)
  }
  const editedFirst = meetings
    .filter(({ id }) => !places.has(id))
    .toSorted((one, other) => Number(other.isEdited) - Number(one.isEdited) || byDate(one, other))
  for (const { id, seriesDate } of editedFirst) {
    const place = nearest(
      seriesDate,
      open.filter(date => !taken.has(date)),
    )
    places.set(id, place)
    if (place) taken.add(place)
  }
  return places
}

const byDate = (one: Placed, other: Placed) => (one.seriesDate < other.seriesDate ? -1 : 1)

/** Of two equally near, the earlier. */
function nearest(date: string, free: readonly string[]): string | null {
  const near = free
    .map(other => ({ other, days: daysApart(date, other) }))
    .filter(({ days }) => days <= farthest)
    .toSorted((one, other) => one.days - other.days)
  return near[0]?.other ?? null
}
