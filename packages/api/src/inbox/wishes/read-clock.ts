import { Refusal } from '../../graphql/refusal.ts'
import { copy } from './copy/en.ts'

/**
 * Checks a time on a wall clock: "20:00".
 * @throws Refusal BAD_TIME
 */
export function readClock(typed: string, field: string): string {
  const time = typed.trim()
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time
  throw new Refusal('BAD_TIME', copy.refusals.badTime, [field])
}
