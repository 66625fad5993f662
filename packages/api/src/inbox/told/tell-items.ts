import type { EntityManager } from 'typeorm'
import { minutesHeld } from '../../activity/tell-member.ts'
import { newId } from '../../graphql/identifier.ts'
import type { Reach } from '../../threads/confidence/confidence.ts'
import type { ItemKind } from '../item-kinds.ts'

/** What one member is told of one thing that happened. */
export type Telling = {
  memberId: string
  kind: ItemKind
  /** What happened: whoever was told of it before is not told again. */
  eventId: string
  actorId: string | null
  subjectId?: string
  threadId?: string
  /** The thread's, as long as it is held. */
  reach?: Reach
  postId?: string
  meetingId?: string
  /** Whether a mail may carry it. */
  isMailed: boolean
  /** Whether that mail waits for nothing, not even for decent hours. */
  isUrgent?: boolean
  /** Whether it takes back what the mail of the evening before has told. */
  undoesEvening?: boolean
}

const tell = `
  insert into inbox_items (group_id, id, member_id, kind, event_id, actor_id, subject_id, thread_id, reach, post_id,
    meeting_id, happened_at, mail_at, at_once, undoes_evening)
  select $1, t.id, t."memberId", t.kind, t."eventId", t."actorId", t."subjectId", t."threadId", t.reach, t."postId",
    t."meetingId", $2, t."mailAt", t."isUrgent", t."undoesEvening"
  from jsonb_to_recordset($3::jsonb) t (id uuid, "memberId" uuid, kind text, "eventId" uuid, "actorId" uuid,
    "subjectId" uuid, "threadId" uuid, reach text, "postId" uuid, "meetingId" uuid, "mailAt" timestamptz,
    "isUrgent" boolean, "undoesEvening" boolean)
  on conflict (group_id, member_id, event_id) do nothing`

/** Puts these into the inboxes of a group, in one statement; done again, nothing more is told. */
export async function tellItems(
  manager: EntityManager,
  groupId: string,
  tellings: readonly Telling[],
  now: Date,
): Promise<void> {
  if (tellings.length === 0) return
  const held = new Date(now.getTime() + minutesHeld * 60_000)
  const rows = tellings.map(({ isMailed, isUrgent = false, undoesEvening = false, ...telling }) => ({
    ...telling,
    id: newId(),
    isUrgent: isMailed && isUrgent,
    undoesEvening,
    mailAt: isMailed ? (isUrgent ? now : held) : null,
  }))
  await manager.query(tell, [groupId, now, JSON.stringify(rows)])
}
