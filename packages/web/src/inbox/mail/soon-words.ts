import { nearDayWords, type Reader } from '../../design/time-wording.ts'
import { clockOf, clockWords } from '../../design/wall-time-wording.ts'

/** "Today at 6:12 PM", "Thursday at 6:00 PM", "December 11 at 6:00 PM": a moment to come, by the reader's clock. */
export function soonWords(moment: string, reader: Reader = {}): string {
  return `${nearDayWords(moment, reader)} at ${clockWords(clockOf(moment, reader.timeZone), reader)}`
}
