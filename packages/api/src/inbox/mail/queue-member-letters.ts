import type { EntityManager } from 'typeorm'

/** A letter to a member that is worded when it leaves. */
export type MemberLetter = {
  id: string
  /** The name of its {@link LetterKind}. */
  kind: string
  groupId: string
  memberId: string
  /** What it is about; null where its kind needs none. */
  subjectId: string | null
  /** The event it tells of, in its own words: a member is written to of it once. */
  once: string
}

/**
 * Queues letters in one statement, as the system in their group. Of an event that somebody was written to of, nothing
 * is queued again.
 * @returns the ids of those that were queued
 */
export async function queueMemberLetters(
  manager: EntityManager,
  letters: readonly MemberLetter[],
): Promise<string[]> {
  if (letters.length === 0) return []
  const rows: { id: string }[] = await manager.query(
    `with queued as (
       insert into mail.letters (id, kind, group_id, member_id, subject_id, once, to_address)
       select l.id, l.kind, l."groupId", l."memberId", l."subjectId", l.once,
         app.address_of_account(app.account_of_member(l."groupId", l."memberId"))
       from json_to_recordset($1) l (id uuid, kind text, "groupId" uuid, "memberId" uuid, "subjectId" uuid, once text)
       where app.account_of_member(l."groupId", l."memberId") is not null
       on conflict do nothing returning id)
     select q.id, (graphile_worker.add_job('send-letter', json_build_object('id', q.id), max_attempts := 10)).id as job
     from queued q`,
    [JSON.stringify(letters)],
  )
  return rows.map(({ id }) => id)
}
