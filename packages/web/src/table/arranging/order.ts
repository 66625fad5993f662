/** The ids as they lie once this one was put at another place; places count from 0. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter(other => other !== id)
  return others.toSpliced(to, 0, id)
}

/** After which other it lies at this place; null at the front. */
export function neighbourBefore(ids: readonly string[], id: string, to: number): string | null {
  return ids.filter(other => other !== id)[to - 1] ?? null
}

/** Where a row lies on the page. */
export interface Row {
  top: number
  bottom: number
}

/** The place over which a row is held: it changes with a neighbour once its edge is past the neighbour's middle. */
export function placeUnder(rows: readonly Row[], from: number, by: number): number {
  const held = rows[from]
  if (!held) return from
  const middle = ({ top, bottom }: Row) => (top + bottom) / 2
  if (by > 0) return from + rows.slice(from + 1).filter(row => held.bottom + by > middle(row)).length
  return from - rows.slice(0, from).filter(row => held.top + by < middle(row)).length
}
