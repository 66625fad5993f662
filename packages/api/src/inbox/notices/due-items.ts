import type { EntityManager } from 'typeorm'
import { minutesHeld } from '../../activity/tell-member.ts'
import type { Mailable } from './is-mailed.ts'

/** Something a member was told that a mail may carry now, or in a moment. */
export type DueItem = Mailable & { id: string; memberId: string; isDue: boolean }

/** SQL: whether an item `i` goes out at any hour: to all but those who are not coming anyway. */
export const goesAtOnce = `(i.at_once and not exists (select from rsvps s
    where s.group_id = $1 and s.meeting_id = i.meeting_id and s.member_id = i.member_id and s.answer = 'NOT_GOING'))`

/** What is due in a group, as the system there, with what else those members were told that is still held. */
export async function findDueItems(manager: EntityManager, groupId: string, now: Date): Promise<DueItem[]> {
  return manager.query(
    `select i.id, i.member_id as "memberId", i.kind, i.read_at is not null as "isRead", ${goesAtOnce} as "isAtOnce",
       i.undoes_evening as "undoesEvening", i.mail_at <= $2 as "isDue", null as stance
     from inbox_items i
     where i.group_id = $1 and i.mail_at <= $2::timestamptz + $3 * interval '1 minute'
       and i.member_id in (select d.member_id from inbox_items d where d.group_id = $1 and d.mail_at <= $2)
     order by i.happened_at, i.id`,
    [groupId, now, minutesHeld],
  )
}

type Turn = { id: string; mailAt: Date | null; letterId: string | null }

/**
 * Says of each item when it is due next, or which mail carries it.
 * @returns the mails that carry any; of what somebody else has sorted meanwhile, nothing changes
 */
export async function turnItems(
  manager: EntityManager,
  groupId: string,
  turns: readonly Turn[],
): Promise<Set<string>> {
  const [rows]: [{ letterId: string | null }[], number] = await manager.query(
    `update inbox_items i set mail_at = t."mailAt", letter_id = t."letterId"
     from json_to_recordset($2) t (id uuid, "mailAt" timestamptz, "letterId" uuid)
     where i.group_id = $1 and i.id = t.id and i.mail_at is not null
     returning i.letter_id as "letterId"`,
    [groupId, JSON.stringify(turns)],
  )
  return new Set(rows.flatMap(({ letterId }) => letterId ?? []))
}
