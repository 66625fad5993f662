import DataLoader from 'dataloader'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Member } from '../../groups/member.ts'
import { peopleOf, peopleOnFirstRow, type RowWithPeople } from '../../groups/people-of-page.ts'
import { MeetingNote } from '../meeting-note.ts'
import { onceAboutMeetings } from '../found-meetings.ts'
import type { Meeting } from '../meeting.ts'
import { mayReadNote } from './note-policy.ts'

type NoteRow = RowWithPeople & Omit<MeetingNote, 'author'>

const notesOfMeetings = {
  name: 'notes_of_meetings',
  text: `
    with page as materialized (
      select n.group_id as "groupId", n.meeting_id as "meetingId", n.text, n.readers, n.author_id as "authorId",
        n.written_at as "writtenAt", n.version
      from meeting_notes n where n.group_id = $1 and n.meeting_id = any ($2::uuid[])
    ) select page.*, ${peopleOnFirstRow('select "authorId" from page', '"meetingId"')} from page order by "meetingId"`,
}

/** A meeting's note; null when there is none, or it is not theirs to read. All of a page are read in one statement. */
export async function loadNote(
  context: RequestContext,
  seat: Seat,
  meeting: Pick<Meeting, 'groupId' | 'id' | 'viewerPresence'>,
): Promise<MeetingNote | null> {
  const notes = await onceAboutMeetings(context, seat.groupId, 'notes', () => noteLoader(context, seat))
  const note = await notes.load(meeting.id)
  return note && mayReadNote(seat, meeting, note) ? note : null
}

function noteLoader(context: RequestContext, seat: Seat): DataLoader<string, MeetingNote | null> {
  return new DataLoader(async ids => {
    const rows = await context.database.readPage<NoteRow>(seat, notesOfMeetings, [seat.groupId, ids])
    const people = peopleOf(rows)
    const notes = new Map(rows.map(row => [row.meetingId, noteFrom(row, people)]))
    return ids.map(id => notes.get(id) ?? null)
  })
}

function noteFrom({ people: _people, ...own }: NoteRow, people: Map<string, Member>): MeetingNote {
  return Object.assign(new MeetingNote(), own, { author: people.get(own.authorId) ?? null })
}
