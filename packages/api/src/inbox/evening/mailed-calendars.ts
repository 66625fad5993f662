import type { EntityManager } from 'typeorm'
import type { QueuedLetter } from '../../mail/letter-kinds.ts'

type Letter = Pick<QueuedLetter, 'groupId' | 'memberId' | 'subjectId'>

/** Which version of the calendar file of its meeting a letter's reader has by mail; null when none. */
export async function mailedCalendarOf(
  manager: EntityManager,
  { groupId, memberId, subjectId }: Letter,
): Promise<number | null> {
  if (!subjectId) return null
  const [row]: { sequence: number }[] = await manager.query(
    `select c.sequence from mailed_calendars c
     where c.group_id = $1 and c.meeting_id = $2 and c.member_id = $3`,
    [groupId, subjectId, memberId],
  )
  return row?.sequence ?? null
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
