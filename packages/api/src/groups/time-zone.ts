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

function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format() !== ''
  } catch {
    return false
  }
}
