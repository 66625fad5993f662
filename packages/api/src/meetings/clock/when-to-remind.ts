import { Temporal } from 'temporal-polyfill'
import type { Meeting } from '../meeting.ts'
import { dayIn } from '../wall-time.ts'

type Told = Pick<Meeting, 'wallDate' | 'timeZone' | 'startsAt'>

const evening = '18:00'
/** No letter leaves outside these hours of the group's day. */
const [firstHour, lastHour] = [6, 20]

/**
 * Whether the table is reminded of a meeting at this moment: from the evening before until it begins, but not at night
 * where the group lives.
 */
export function isTimeToRemind(meeting: Told, groupTimeZone: string, now: Date): boolean {
  if (now >= meeting.startsAt || now < eveningBefore(meeting)) return false
  const { hour } = zoned(now, groupTimeZone)
  return hour >= firstHour && hour < lastHour
}

/** Whether it is today or tomorrow where it takes place. */
export const isToday = ({ wallDate, timeZone }: Told, now: Date): boolean => dayIn(timeZone, now) === wallDate

function eveningBefore({ wallDate, timeZone }: Told): Date {
  const day = Temporal.PlainDate.from(wallDate).subtract({ days: 1 })
  const moment = day.toZonedDateTime({ timeZone, plainTime: evening })
  return new Date(moment.epochMilliseconds)
}

const zoned = (moment: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
