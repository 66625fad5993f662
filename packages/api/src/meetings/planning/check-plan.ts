import { Temporal } from 'temporal-polyfill'
import { Refusal, Refusals } from '../../graphql/refusal.ts'
import { checkTexts, cleanText } from '../../graphql/text-input.ts'
import { checkTimeZone } from '../../groups/time-zone.ts'
import { copy } from './copy/en.ts'

/** What of a plan was typed, by field. */
export type Typed = {
  wallClock?: string
  timeZone?: string
  durationMinutes?: number
  place?: string
  link?: string
  /** Days, by the field in which they were typed. */
  days?: Record<string, string>
}

const [shortest, longest] = [5, 1440]
const earliestDay = '2000-01-01'

/**
 * Checks what somebody typed of a plan, all of it before anything is refused.
 * @returns place and link as they are kept
 * @throws Refusals BAD_DATE, BAD_TIME, NO_SUCH_TIME_ZONE, OUT_OF_RANGE, TOO_LONG, BAD_LINK
 */
export function checkPlan(typed: Typed): { place: string; link: string } {
  const { wallClock, timeZone, durationMinutes, days = {} } = typed
  const place = { called: copy.fields.place, atLeast: 0, atMost: 200, oneLine: true }
  const kept = { place: '', link: '' }
  all([
    ...Object.entries(days).map(
      ([field, day]) =>
        () =>
          checkDay(day, field),
    ),
    () => wallClock === undefined || checkClock(wallClock),
    () => timeZone === undefined || checkTimeZone(timeZone),
    () => durationMinutes === undefined || checkDuration(durationMinutes),
    () => void (kept.place = checkTexts({ place: typed.place ?? '' }, { place }).place),
    () => void (kept.link = checkLink(typed.link ?? '')),
  ])
  return kept
}

function all(checks: (() => unknown)[]): void {
  const refusals: Refusal[] = []
  for (const check of checks) {
    try {
      check()
    } catch (error) {
      if (error instanceof Refusals) refusals.push(...error.all)
      else if (error instanceof Refusal) refusals.push(error)
      else throw error
    }
  }
  if (refusals.length > 0) throw new Refusals(refusals)
}

function checkDay(day: string, field: string): void {
  if (!isDay(day) || day < earliestDay) throw new Refusal('BAD_DATE', copy.refusals.badDate, [field])
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

function checkClock(time: string): void {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new Refusal('BAD_TIME', copy.refusals.badTime, ['wallClock'])
}

function checkDuration(minutes: number): void {
  if (minutes < shortest || minutes > longest)
    throw new Refusal('OUT_OF_RANGE', copy.refusals.duration(shortest, longest), ['durationMinutes'])
}

function checkLink(text: string): string {
  const link = cleanText(text, true)
  if (link !== '' && !isWebAddress(link)) throw new Refusal('BAD_LINK', copy.refusals.badLink, ['link'])
  return link
}

const isWebAddress = (link: string): boolean =>
  link.length <= 500 && !/\s/.test(link) && URL.parse(link)?.protocol === 'https:'
