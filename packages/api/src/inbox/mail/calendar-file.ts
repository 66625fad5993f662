import type { Group } from '../../groups/group.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import { writeCalendar, type CalendarMeeting } from '../../meetings/calendar/write-calendar.ts'
import { MailContent } from './content.ts'

/**
 * The calendar file of meetings that a mail tells of: with where they are only where words may travel; null where
 * nothing may, or there is none.
 */
export function calendarFile(
  publicUrl: string,
  group: Pick<Group, 'name' | 'slug' | 'meetingName'>,
  meetings: readonly CalendarMeeting[],
  content: MailContent,
): NonNullable<ComposedLetter['calendar']> | null {
  if (meetings.length === 0 || content === MailContent.NOTHING) return null
  const told = content === MailContent.TITLE ? meetings.map(withoutPlace) : meetings
  const method = meetings.every(({ cancelledAt }) => cancelledAt) ? 'CANCEL' : 'PUBLISH'
  return { method, text: writeCalendar({ group, meetings: told, publicUrl, method }) }
}

const withoutPlace = (meeting: CalendarMeeting): CalendarMeeting => ({ ...meeting, place: '', link: '' })
