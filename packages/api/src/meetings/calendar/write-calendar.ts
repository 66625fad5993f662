import { escape, ICalCalendar, ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { Group } from '../../groups/group.ts'
import type { Meeting } from '../meeting.ts'
import { meetingAddress } from './calendar-addresses.ts'
import { zoneComponent } from './zone-component.ts'

/** What calendars are told of a meeting: when and where, never of what or with whom. */
export type CalendarMeeting = Pick<
  Meeting,
  'id' | 'timeZone' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'cancelledAt' | 'sequence' | 'changedAt'
>

type Told = {
  group: Pick<Group, 'name' | 'slug' | 'meetingName'>
  meetings: readonly CalendarMeeting[]
  publicUrl: string
  /** How often programs should look again; for a feed. */
  lookAgainAfterSeconds?: number
  /** What a mail's file wants of whoever reads it; a feed wants nothing. */
  method?: 'PUBLISH' | 'CANCEL'
}

/**
 * A calendar as RFC 5545 has it. The same meetings make the same bytes: nothing tells when it was written.
 */
export function writeCalendar(told: Told): string {
  const { group, meetings, publicUrl, lookAgainAfterSeconds, method } = told
  const span = spanOfAll(meetings)
  const calendar = new ICalCalendar({
    prodId: '//Sixthirty//Meetings//EN',
    // Written as it is handed in.
    name: escape(`${group.meetingName}: ${group.name}`, false),
    timezone: { name: null, generator: zone => zoneComponent(zone, span.from, span.until) },
    ...(lookAgainAfterSeconds && { ttl: lookAgainAfterSeconds }),
    ...(method && { method: ICalCalendarMethod[method] }),
  })
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, group, publicUrl))
  return `${calendar}\r\n`
}

function eventOf(meeting: CalendarMeeting, group: Told['group'], publicUrl: string): ICalEventData {
  const { id, startsAt, endsAt, place, link, cancelledAt, sequence, changedAt } = meeting
  return {
    id,
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    start: instantOf(startsAt),
    end: instantOf(endsAt),
    timezone: isToldByClocks(meeting) ? meeting.timeZone : null,
    summary: `${group.meetingName}: ${group.name}`,
    location: [place, link].filter(Boolean).join(', '),
    url: meetingAddress(publicUrl, group.slug, id),
    status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

/**
 * Programs differ in which they take of a time that the clocks show twice: a meeting that begins or ends at one is told
 * in universal time instead.
 */
function isToldByClocks({ timeZone, startsAt, endsAt }: CalendarMeeting): boolean {
  return [startsAt, endsAt].every(moment => {
    const clock = instantOf(moment).toZonedDateTimeISO(timeZone).toPlainDateTime()
    const earlier = clock.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    const later = clock.toZonedDateTime(timeZone, { disambiguation: 'later' })
    return earlier.epochMilliseconds === later.epochMilliseconds
  })
}

function spanOfAll(meetings: readonly CalendarMeeting[]): { from: Date; until: Date } {
  return {
    from: new Date(Math.min(...meetings.map(({ startsAt }) => startsAt.getTime()))),
    until: new Date(Math.max(...meetings.map(({ endsAt }) => endsAt.getTime()))),
  }
}

const instantOf = (moment: Date) => Temporal.Instant.fromEpochMilliseconds(moment.getTime())
