import { daysAway, type When } from '../when-words.ts'

/**
 * The cancelled meeting that the Table tells first: where the next is a week away or more, whoever reads no further must
 * not set out for nothing.
 */
export function cancelledInstead<Cancelled extends When>({
  next,
  cancelled,
}: {
  next: When | null
  cancelled: readonly Cancelled[]
}): Cancelled | undefined {
  return !next || daysAway(next) > 6 ? cancelled[0] : undefined
}
