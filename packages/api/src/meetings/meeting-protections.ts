import { admins, group, own, protect } from '../database/tenancy-sql.ts'

const me = '(select app.seated_member())'
const hosts = `${group} and (select app.seated_host())`

/** One's own presence, or anybody's for who hosts that meeting, and for admins. */
const sayingWhoWasThere = `${group} and (member_id = ${me} or (select app.seated_admin())
  or exists (select from meetings t where t.group_id = attendances.group_id and t.id = attendances.meeting_id
    and t.host_id = ${me}))`

const wasPresent = `exists (select from attendances a where a.group_id = meeting_notes.group_id
  and a.meeting_id = meeting_notes.meeting_id and a.member_id = ${me} and a.presence = 'PRESENT')`
const lookedAfterIt = `exists (select from meetings t where t.group_id = meeting_notes.group_id
  and t.id = meeting_notes.meeting_id and t.host_id = ${me})`

/** Who was there reads it, and whoever wrote it; where it is for the table, everybody who sits there. */
const readingNotes = `${group} and (readers = 'TABLE' or author_id = ${me} or ${wasPresent})`
/** Reading it is not enough to change it. */
const writingNotes = `${group} and (author_id = ${me} or ${wasPresent} or ${lookedAfterIt})`

/** Who may read and change which rows of the meetings' tables. */
export const meetingProtections = [
  protect('meeting_series', {
    app: { select: group, insert: `${hosts} and planned_by_id = ${me}`, update: hosts },
    system: ['select', 'update'],
    definer: true,
  }),
  protect('willing_hosts', {
    app: { select: group, insert: own('member_id'), delete: own('member_id') },
    system: ['select', 'delete'],
    definer: true,
  }),
  protect('meetings', {
    app: { select: group, insert: hosts, update: hosts },
    system: ['select', 'insert', 'update'],
    definer: true,
  }),
  protect('rsvps', {
    app: { select: group, insert: own('member_id'), update: own('member_id'), delete: own('member_id') },
    changeable: ['answer', 'said_at', 'by_standing', 'late_at'],
    system: ['select', 'insert'],
  }),
  protect('standing_answers', {
    app: {
      select: own('member_id'),
      insert: own('member_id'),
      update: own('member_id'),
      delete: own('member_id'),
    },
    changeable: ['answer', 'said_at'],
    system: ['select', 'delete'],
  }),
  protect('visitors', {
    app: { select: group, insert: own('member_id'), update: own('member_id'), delete: own('member_id') },
    changeable: ['first_name', 'said_at'],
    system: ['select', 'delete'],
    definer: true,
  }),
  protect('attendances', {
    app: {
      select: group,
      insert: `${sayingWhoWasThere} and said_by_id = ${me}`,
      update: sayingWhoWasThere,
      updated: `said_by_id = ${me}`,
      delete: sayingWhoWasThere,
    },
    changeable: ['presence', 'said_by_id', 'said_at'],
  }),
  protect('meeting_settings', {
    app: { select: group, insert: admins, update: admins },
    changeable: ['allows_visitors', 'note_readers'],
    system: ['select'],
  }),
  protect('meeting_notes', {
    app: {
      select: readingNotes,
      insert: `${own('author_id')} and (${wasPresent} or ${lookedAfterIt})`,
      update: writingNotes,
      updated: `author_id = ${me}`,
      delete: writingNotes,
    },
    changeable: ['text', 'author_id', 'written_at', 'version'],
  }),
  protect('calendar_feeds', {
    app: { select: own('member_id'), insert: own('member_id'), update: own('member_id') },
    changeable: ['id', 'made_at'],
    definer: true,
  }),
  protect('meeting_reminders', { app: {}, system: ['select', 'insert'], definer: true }),
]
