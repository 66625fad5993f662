import type { Meeting } from './meeting.ts'

type When = Pick<Meeting, 'startsAt' | 'timeZone'>

/** "Tuesday 24 November", by the calendar where it takes place. */
export const dayInWords = ({ startsAt, timeZone }: When): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone })
    .format(startsAt)
    .replace(',', '')

/**
 * "6:30 AM", as the clocks of the place show it, with the zone where somebody lives by another: "6:30 AM (New York
 * time)".
 */
export function clockInWords({ startsAt, timeZone }: When, livedIn: string): string {
  const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone })
    .format(startsAt)
    .replace('\u202f', ' ')
  return timeZone === livedIn ? clock : `${clock} (${zoneInWords(timeZone)} time)`
}

const zoneInWords = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
