/**
 * Where something lies between two others, of which either may be missing.
 * @returns null when they lie too close together for anything between
 */
export function placeBetween(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 1 : after - 1
  if (after === undefined) return before + 1
  const place = before + (after - before) / 2
  return place > before && place < after ? place : null
}
