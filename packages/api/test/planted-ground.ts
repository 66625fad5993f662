import { randomUUID } from 'node:crypto'
import type { TestDatabase } from './test-database.ts'

type Told = {
  groupId: string
  toId: string
  kind: string
  actorId: string | null
  threadId: string
  postId: string | null
}

/** Plants what an item of its kind tells of, past every lock: without it, it would be told as over. */
export async function plantGround(
  database: TestDatabase,
  { groupId, toId, kind, actorId, threadId, postId }: Told,
): Promise<{ subjectId: string | null }> {
  if (kind === 'MENTIONED' && postId)
    await database.asSuperuser(
      `insert into post_mentions (group_id, post_id, member_id, thread_id, reach)
       select $1, $2, $3, t.id, t.reach from threads t where t.group_id = $1 and t.id = $4 on conflict do nothing`,
      [groupId, postId, toId, threadId],
    )
  if (kind === 'WHAT_BECAME')
    await database.asSuperuser(
      `update threads set author_id = $3, kind = 'ASK', mode = 'ADVICE', closed_at = now() where group_id = $1 and id = $2`,
      [groupId, threadId, toId],
    )
  if (kind === 'PRESENT_LATER') {
    await database.asSuperuser('update threads set author_id = $3 where group_id = $1 and id = $2', [
      groupId,
      threadId,
      toId,
    ])
    await database.asSuperuser(
      'delete from thread_readers where group_id = $1 and thread_id = $2 and member_id = $3',
      [groupId, threadId, actorId],
    )
  }
  if (kind !== 'TABLE_ASKED') return { subjectId: null }
  const subjectId = randomUUID()
  await database.asSuperuser('update threads set author_id = $3 where group_id = $1 and id = $2', [
    groupId,
    threadId,
    toId,
  ])
  await database.asSuperuser(
    `insert into table_items (group_id, id, owner_id, thread_id, reach, title, place, put_at, asked_author_at)
     select $1, $2, $3, t.id, t.reach, 'To be brought', 1, now(), now() from threads t where t.group_id = $1 and t.id = $4`,
    [groupId, subjectId, actorId, threadId],
  )
  return { subjectId }
}
