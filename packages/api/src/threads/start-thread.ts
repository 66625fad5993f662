import { Field, ID, InputType } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { checkClientId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { addPost, wasAdded } from './add-post.ts'
import { copy } from './copy/en.ts'
import { bodyRule, titleRule } from './post-texts.ts'
import { mayStartThread } from './thread-policy.ts'
import { ThreadRead } from './thread-read.ts'
import { Thread } from './thread.ts'

@InputType({ description: 'A question to the table.' })
export class StartThreadInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, one thread is made.",
  })
  id!: string

  @Field(() => ID, { description: 'A new UUID for the first post.' })
  postId!: string

  @Field(() => String, { description: 'The question, in one line of at most 160 characters.' })
  title!: string

  @Field(() => String, {
    description: 'What the others should know: restricted Markdown, 20,000 characters at most.',
  })
  body!: string
}

/**
 * Starts a thread with its first post. Sent again with the same ids, it is the first one that stays.
 * @returns the thread's id
 * @throws Refusal BAD_ID, EMPTY or TOO_LONG; NOT_FOUND when one of the ids is somebody else's
 */
export async function startThread(database: Database, seat: Seat, input: StartThreadInput): Promise<string> {
  const id = checkClientId(input.id, 'id')
  const postId = checkClientId(input.postId, 'postId')
  const { title, body } = checkTexts(
    { title: input.title, body: input.body },
    { title: titleRule, body: bodyRule },
  )
  if (!mayStartThread(seat)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  const { groupId, memberId } = seat

  await database.asSeat(seat, async manager => {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Thread)
      .values({ groupId, id, title, authorId: memberId, lastSpeakerId: memberId })
      .orIgnore()
      .returning('id')
      .execute()
    const isNew = (raw as unknown[]).length === 1
    const firstPost = { id: postId, threadId: id, sequence: 1, inReplyToId: null, body }
    if (isNew) {
      await manager.insert(ThreadRead, { groupId, memberId, threadId: id, readUpTo: 0 })
      if (await addPost(manager, seat, firstPost)) return
    } else if (await wasAdded(manager, seat, firstPost)) return
    throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  })
  return id
}
