import { Temporal } from 'temporal-polyfill'

type Observance = { name: 'STANDARD' | 'DAYLIGHT'; start: string; from: string; to: string }

/**
 * The clock changes of a zone as RFC 5545, 3.6.5, tells them, for moments from one to another. They are told one by one
 * and by the tables the meetings were planned with, so that a calendar program and the database never disagree.
 */
export function zoneComponent(timeZone: string, from: Date, until: Date): string {
  const lines = observancesOf(timeZone, from, until).flatMap(({ name, start, from: before, to }) => [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${before}`,
    `TZOFFSETTO:${to}`,
    `END:${name}`,
  ])
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'].join('\r\n')
}

/** The first begins before `from`: when the clocks were last changed, or so long ago that it matters to no meeting. */
function observancesOf(timeZone: string, from: Date, until: Date): Observance[] {
  const first = at(from.getTime(), timeZone)
  const last = changeBefore(first)
  const changes = last ? [last] : []
  let next = first.getTimeZoneTransition('next')
  while (next && next.epochMilliseconds <= until.getTime()) {
    changes.push(next)
    next = next.getTimeZoneTransition('next')
  }
  const beforeAll = last ? [] : [sinceEver(first)]
  return [...beforeAll, ...changes.map(observanceFrom)]
}

/** Clock changes of the last century say offsets in seconds, which programs stumble over. */
const longAgo = Date.UTC(1970, 0, 2)

/** Of this moment or before it; null where the clocks have long not been changed. */
function changeBefore(moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  const change = moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  return change && change.epochMilliseconds > longAgo ? change : null
}

function sinceEver({ offset }: Temporal.ZonedDateTime): Observance {
  return { name: 'STANDARD', start: '19700101T000000', from: plain(offset), to: plain(offset) }
}

/** It begins at a time of the clocks before the change. What is undone by going back again is daylight saving time. */
function observanceFrom(change: Temporal.ZonedDateTime): Observance {
  const before = change.subtract({ nanoseconds: 1 })
  const start = before.toPlainDateTime().add({ nanoseconds: 1 })
  const next = change.getTimeZoneTransition('next')
  const goesBack = next !== null && next !== undefined && next.offsetNanoseconds < change.offsetNanoseconds
  return {
    name: goesBack ? 'DAYLIGHT' : 'STANDARD',
    start: start.toString({ smallestUnit: 'second' }).replace(/[-:]/g, ''),
    from: plain(before.offset),
    to: plain(change.offset),
  }
}

const plain = (offset: string) => offset.replaceAll(':', '')

function at(milliseconds: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone)
}
