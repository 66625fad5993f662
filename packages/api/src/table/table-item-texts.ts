import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'

/** How much an item and what is written back hold, in characters. */
export const titleRule = { called: copy.fields.title, atMost: 160, oneLine: true }
export const paragraphRule = { called: copy.fields.body, atMost: 2_000, oneLine: true }

const leastMinutes = 1
const mostMinutes = 240

/** @throws Refusal OUT_OF_RANGE */
export function checkMinutes(minutes: number | null): number | null {
  if (minutes === null || (minutes >= leastMinutes && minutes <= mostMinutes)) return minutes
  throw new Refusal('OUT_OF_RANGE', copy.refusals.minutes(leastMinutes, mostMinutes), ['minutes'])
}
