import type { EntityManager } from 'typeorm'
import type { QueuedLetter } from '../../mail/letter-kinds.ts'
import type { Meeting } from '../../meetings/meeting.ts'
import type { MailHouse } from '../mail/mail-house.ts'

type Letter = Pick<QueuedLetter, 'groupId' | 'memberId' | 'subjectId'>

/** Whether the calendar file of a meeting, as it is now, went to a letter's reader by mail. */
export async function hasCalendarOf(
  { database }: MailHouse,
  { groupId, memberId }: Letter,
  { id, sequence }: Pick<Meeting, 'id' | 'sequence'>,
): Promise<boolean> {
  if (!groupId) return false
  const rows = await database.asSystem<unknown[]>('looking for a calendar file', groupId, manager =>
    manager.query(
      `select from mailed_calendars c
       where c.group_id = $1 and c.meeting_id = $2 and c.member_id = $3 and c.sequence >= $4`,
      [groupId, id, memberId, sequence],
    ),
  )
  return rows.length > 0
}

/** Keeps that a letter took the calendar file of its meeting along, where the group lets any travel. */
export async function keepCalendarOf(
  manager: EntityManager,
  { groupId, memberId, subjectId }: Letter,
): Promise<void> {
  await manager.query(
    `insert into mailed_calendars (group_id, meeting_id, member_id, sequence)
     select t.group_id, t.id, $3, t.sequence from meetings t where t.group_id = $1 and t.id = $2
       and not exists (select from mail_settings s where s.group_id = $1 and s.content = 'NOTHING')
     on conflict (group_id, meeting_id, member_id) do update
       set sequence = greatest(mailed_calendars.sequence, excluded.sequence)`,
    [groupId, subjectId, memberId],
  )
}
