import { randomUUID } from 'node:crypto'
import type { PlantedMember, PlantedTable } from './planted-table.ts'
import type { TestDatabase } from './test-database.ts'

export type UserError = { code: string; message: string; path: string[] }

export type PostAnswer = {
  id: string
  sequence: number
  body: string | null
  version: number
  author: { id: string }
}

type ReplyAnswer = {
  post: PostAnswer | null
  thread: { id: string; postCount: number; newPostCount: number; viewerReadUpTo: number } | null
  userErrors: UserError[]
}

/** Starts a thread as this member. */
export async function startThread(
  { id: groupId }: PlantedTable,
  member: PlantedMember,
  more: object = {},
): Promise<{ thread: { id: string; title: string; postCount: number } | null; userErrors: UserError[] }> {
  const { startThread: answer } = await member.ask<{ startThread: Awaited<ReturnType<typeof startThread>> }>(
    `mutation ($input: StartThreadInput!) {
      startThread(input: $input) { thread { id title postCount } userErrors { code message path } }
    }`,
    {
      input: {
        groupId,
        id: randomUUID(),
        postId: randomUUID(),
        title: 'How do you let someone go?',
        body: 'She has been with us for nine years.',
        ...more,
      },
    },
  )
  return answer
}

/** Starts a thread, which must succeed, and answers its id. */
export async function startedThread(
  table: PlantedTable,
  member: PlantedMember,
  more: object = {},
): Promise<string> {
  const { thread, userErrors } = await startThread(table, member, more)
  if (!thread) throw new Error(JSON.stringify(userErrors))
  return thread.id
}

/** Replies as this member. */
export async function reply(
  { id: groupId }: PlantedTable,
  member: PlantedMember,
  threadId: string,
  more: object = {},
): Promise<ReplyAnswer> {
  const { replyToThread } = await member.ask<{ replyToThread: ReplyAnswer }>(
    `mutation ($input: ReplyToThreadInput!) {
      replyToThread(input: $input) {
        post { id sequence body version author { id } }
        thread { id postCount newPostCount viewerReadUpTo }
        userErrors { code message path }
      }
    }`,
    { input: { groupId, threadId, id: randomUUID(), body: 'Early, and in person.', ...more } },
  )
  return replyToThread
}

/** Replies, which must succeed, and answers the post. */
export async function replied(
  table: PlantedTable,
  member: PlantedMember,
  threadId: string,
  more: object = {},
): Promise<PostAnswer> {
  const { post, userErrors } = await reply(table, member, threadId, more)
  if (!post) throw new Error(JSON.stringify(userErrors))
  return post
}

/** Makes a thread as long as this, past the front door; the members take turns. */
export async function lengthen(
  database: TestDatabase,
  { id: groupId, members }: PlantedTable,
  threadId: string,
  length: number,
): Promise<void> {
  await database.asSuperuser(
    `with added as (
      insert into posts (group_id, id, thread_id, sequence, author_id, body, reach)
      select $1, gen_random_uuid(), $2, number, ($3::uuid[])[1 + number % cardinality($3::uuid[])],
        'Words of post ' || number, t.reach
      from threads t, generate_series(t.post_count + 1, $4) number where t.group_id = $1 and t.id = $2
    ) update threads set post_count = $4 where group_id = $1 and id = $2`,
    [groupId, threadId, members.map(member => member.id), length],
  )
}
