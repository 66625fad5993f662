import type { Ids } from './ids.ts'
import { inGroup, type Way } from './in-group.ts'

/** The meeting to come, the last one, an older one and a cancelled one, each by its id. */
const inMeetings = (inner: (fields: string) => string): Way =>
  inGroup((fields, { meetingId, heldMeetingId, pastMeetingId, cancelledMeetingId }) =>
    [meetingId, heldMeetingId, pastMeetingId, cancelledMeetingId]
      .map((id, at) => `meeting${at}: meeting(id: "${id}") { ${inner(fields)} }`)
      .join(' '),
  )

/** How an object of each type of meetings and tables is reached; where else it stands, its holder's fields lead to. */
export const meetingWays: Record<string, Way> = {
  Week: inGroup(fields => `week { ${fields} }`),
  Meeting: inMeetings(fields => fields),
  MeetingConnection: inGroup(
    fields => `meetings(first: 20) { ${fields} } past: meetings(first: 20, only: PAST) { ${fields} }`,
  ),
  MeetingEdge: inGroup(
    fields =>
      `meetings(first: 20) { edges { ${fields} } } past: meetings(first: 20, only: PAST) { edges { ${fields} } }`,
  ),
  Rsvp: inMeetings(fields => `rsvps { ${fields} }`),
  Visitor: inMeetings(fields => `visitors { ${fields} }`),
  Attendance: inMeetings(fields => `attendances { ${fields} }`),
  MeetingNote: inMeetings(fields => `note { ${fields} }`),
  MeetingSeries: (fields, ids) =>
    `${inGroup(inner => `meetingSeries { ${inner} }`)(fields, ids)} ${inGroup(
      inner => `meeting(id: "${ids.meetingId}") { series { ${inner} } }`,
    )(fields, ids).replace('group(', 'again: group(')}`,
  MeetingSettings: inGroup(fields => `meetingSettings { ${fields} }`),
  TableItem: inGroup(
    (fields, { tableItemId, settledItemId, takenOffItemId }) =>
      `tableItem(id: "${tableItemId}") { ${fields} } settled: tableItem(id: "${settledItemId}") { ${fields} }
       takenOff: tableItem(id: "${takenOffItemId}") { ${fields} }`,
  ),
  ThreadTable: inGroup((fields, { threadId }) => `thread(id: "${threadId}") { table { ${fields} } }`),
}

const newId = () => crypto.randomUUID()
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const when = () => ({ wallDate: dayAhead(9), wallClock: '06:30', durationMinutes: 60 })
const where = { place: 'Somewhere else', link: '', hostId: null }
const rhythm = () => ({
  rhythm: 'WEEKLY',
  startsOn: dayAhead(6),
  until: null,
  wallClock: '06:30',
  timeZone: 'Europe/Lisbon',
  durationMinutes: 60,
  ...where,
  rotatesHosts: false,
})
const item = { title: 'In other words', mattersNow: true, minutes: 5 }

/** The input of each verb of meetings and tables; the rooms' own order would end what later ones are about. */
export const meetingInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
  answerMeeting: ({ groupId, meetingId }) => ({ groupId, meetingId, answer: 'NOT_GOING' }),
  setStandingAnswer: ({ groupId, seriesId }) => ({ groupId, seriesId, answer: 'NOT_GOING' }),
  sayRunningLate: ({ groupId, meetingId }) => ({ groupId, meetingId, isLate: true }),
  bringVisitor: ({ groupId, meetingId }) => ({ groupId, meetingId, firstName: 'Somebody' }),
  offerToHost: ({ groupId, seriesId }) => ({ groupId, seriesId, isWilling: true }),
  markAttendance: ({ groupId, heldMeetingId: meetingId, memberId }) => ({
    groupId,
    meetingId,
    memberId,
    presence: 'ABSENT',
  }),
  writeMeetingNote: ({ groupId, heldMeetingId: meetingId }) => ({
    groupId,
    meetingId,
    version: 1,
    text: 'Nothing stayed.',
  }),
  chooseMeetingSettings: ({ groupId }) => ({ groupId, allowsVisitors: false, noteReaders: 'TABLE' }),
  resetCalendarFeed: ({ groupId }) => ({ groupId }),
  putOnTable: ({ groupId, meetingId, threadId }) => ({ groupId, id: newId(), meetingId, threadId, ...item }),
  changeTableItem: ({ groupId, tableItemId: itemId }) => ({ groupId, itemId, version: 1, ...item }),
  moveTableItem: ({ groupId, tableItemId: itemId }) => ({ groupId, itemId, afterId: null }),
  answerTableRequest: ({ groupId, requestItemId: itemId }) => ({ groupId, itemId, agrees: true }),
  settleTableItem: ({ groupId, tableItemId: itemId }) => ({ groupId, itemId, outcome: 'CARRIED_OVER' }),
  writeBackToThread: ({ groupId, settledItemId: itemId }) => ({
    groupId,
    itemId,
    postId: newId(),
    body: 'What we found.',
  }),
  takeOffTable: ({ groupId, tableItemId: itemId }) => ({ groupId, itemId }),
  planSeries: ({ groupId }) => ({ groupId, id: newId(), ...rhythm() }),
  planMeeting: ({ groupId }) => ({ groupId, id: newId(), timeZone: 'Europe/Lisbon', ...when(), ...where }),
  changeMeeting: ({ groupId, meetingId }) => ({ groupId, meetingId, version: 0, ...where }),
  moveMeeting: ({ groupId, meetingId }) => ({ groupId, meetingId, version: 0, ...when() }),
  cancelMeeting: ({ groupId, meetingId }) => ({ groupId, meetingId, version: 0, reason: 'For no reason.' }),
  changeSeries: ({ groupId, seriesId }) => ({ groupId, seriesId, version: 1, ...rhythm() }),
  endSeries: ({ groupId, seriesId }) => ({ groupId, seriesId, version: 1 }),
}
