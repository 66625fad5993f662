import { Temporal } from 'temporal-polyfill'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'

/**
 * Checks the name of a time zone, like "Europe/Lisbon". A bare offset is none: it knows no summer.
 * @throws Refusal NO_SUCH_TIME_ZONE
 */
export function checkTimeZone(name: string): string {
  if (!isTimeZone(name)) throw new Refusal('NO_SUCH_TIME_ZONE', copy.refusals.noSuchTimeZone, ['timeZone'])
  return name
}

/** Asked of what reckons with it: Node's own formats also take old short names that mean one zone here, another there. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Temporal.ZonedDateTime(0n, name).timeZoneId !== ''
  } catch {
    return false
  }
}
