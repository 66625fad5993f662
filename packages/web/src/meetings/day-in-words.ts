import { dayOf, wholeDayWords } from '../design/wall-time-wording.ts'

/** "Tuesday, December 1", with the year where it is not this one: a day that is named, however near. */
export function dayInWords(wallDate: string): string {
  return wholeDayWords(wallDate, dayOf(new Date()))
}
