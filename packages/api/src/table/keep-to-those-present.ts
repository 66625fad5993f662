import type { EntityManager } from 'typeorm'
import { announce } from '../activity/announce.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { requireMeeting } from '../meetings/require-meeting.ts'
import { applyConfidence } from '../threads/confidence/apply-confidence.ts'
import { Confidence } from '../threads/confidence/confidence.ts'
import { lockOwnThread } from '../threads/confidence/lock-own-thread.ts'
import { copy } from './copy/en.ts'
import type { KeepToThosePresentInput } from './table-inputs.ts'

const keepMeeting = `
  insert into thread_meetings (group_id, thread_id, meeting_id, chosen_at) values ($1, $2, $3, $4)
  on conflict (group_id, thread_id) do update set meeting_id = excluded.meeting_id, chosen_at = excluded.chosen_at`

/**
 * Keeps a thread of one's own to those who are marked present at a meeting just now, by name: whoever is marked later
 * needs its author's yes. Done again, it is kept to those who are marked by then.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND when the thread or the meeting is not here; NOT_ALLOWED when the thread is somebody else's;
 * NOBODY_NAMED when nobody else is marked
 */
export async function keepToThosePresent(
  database: Database,
  seat: Seat,
  { threadId, meetingId }: KeepToThosePresentInput,
  now: Date,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnThread(manager, seat, threadId)
    if (!thread) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThreadOfYours)
    const meeting = await requireMeeting(manager, seat, meetingId)
    const readerIds = (await findPresent(manager, seat, meeting.id)).filter(id => id !== thread.authorId)
    if (readerIds.length === 0) throw new Refusal('NOBODY_NAMED', copy.refusals.nobodyPresent, ['meetingId'])
    await applyConfidence(manager, thread, { confidence: Confidence.PRESENT, readerIds }, now)
    await manager.query(keepMeeting, [seat.groupId, thread.id, meeting.id, now])
    const happening = { kind: 'CONFIDENCE_CHANGED', eventId: newId(), subjectId: thread.id } as const
    await announce(manager, { groupId: seat.groupId, actorId: seat.memberId, ...happening })
    return thread.id
  })
}

async function findPresent(manager: EntityManager, { groupId }: Seat, meetingId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select m.id from attendances a join members m on m.group_id = a.group_id and m.id = a.member_id
     where a.group_id = $1 and a.meeting_id = $2 and a.presence = 'PRESENT' and m.ended_at is null`,
    [groupId, meetingId],
  )
  return rows.map(({ id }) => id)
}
