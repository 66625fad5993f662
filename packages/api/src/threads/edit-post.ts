import { Field, ID, InputType, Int } from 'type-graphql'
import type { EntityManager } from 'typeorm'
import { announce } from '../activity/announce.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { isId, newId } from '../graphql/identifier.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { changeFiles, checkFiles } from './attachments/attach-files.ts'
import { PostFileInput } from './attachments/file-inputs.ts'
import { copy } from './copy/en.ts'
import { lockOwnPost } from './lock-own-post.ts'
import { mayEdit } from './post-policy.ts'
import { bodyRule, roomToReply } from './post-texts.ts'
import { changeMentions } from './reading/keep-mentions.ts'
import { PostVersion } from './post-version.ts'
import { Post } from './post.ts'
import { Thread } from './thread.ts'

@InputType({ description: "Other words for one's own post." })
export class EditPostInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  postId!: string

  @Field(() => String, { description: 'Restricted Markdown, 20,000 characters at most.' })
  body!: string

  @Field(() => Int, { description: 'The version the writer started from.' })
  fromVersion!: number

  @Field(() => [PostFileInput], {
    nullable: true,
    description:
      'What is to stand with it, at most 10; what is left out is gone, and no earlier version keeps it. Null: as it is.',
  })
  files?: PostFileInput[] | null
}

/**
 * Changes the words of one's own post and keeps the earlier ones, and what stands with it. The same again makes no new
 * version, so a retry is harmless.
 * @returns the post's id
 * @throws Refusal EMPTY or TOO_LONG; NOT_FOUND when it is not here, or not theirs; TAKEN_BACK; CHANGED_MEANWHILE when
 * the writer started from another version than the current one; TOO_LONG too where it asks to be listened to;
 * TOO_MANY_FILES, NO_SUCH_FILE
 */
export async function editPost(database: Database, seat: Seat, input: EditPostInput): Promise<string> {
  const { body } = checkTexts({ body: input.body }, { body: bodyRule })
  const files = checkFiles(input.files)

  return database.asSeat(seat, async manager => {
    await holdThreadOf(manager, seat, input.postId)
    const post = await lockOwnPost(manager, seat, input.postId)
    if (!post) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPost)
    if (post.body === null) throw new Refusal('TAKEN_BACK', copy.refusals.takenBack)
    if (!mayEdit(seat, post)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPost)
    const hasOtherFiles = await changeFiles(manager, seat, post, files)
    if (post.body === body && !hasOtherFiles) return post.id
    await checkLength(manager, seat, post, body)
    if (post.version !== input.fromVersion)
      throw new Refusal('CHANGED_MEANWHILE', copy.refusals.changedMeanwhile, ['fromVersion'])

    if (post.body !== body) await keepEarlierWords(manager, post, post.body)
    const { groupId, id, version, authorId } = post
    await manager.update(Post, { groupId, id }, { body, version: version + 1, editedAt: () => 'now()' })
    if (await changeMentions(manager, seat, post, body)) {
      const happening = { kind: 'POST_EDITED', eventId: newId(), subjectId: id } as const
      await announce(manager, { groupId, actorId: authorId, ...happening })
    }
    return id
  })
}

/**
 * Whoever changes who may know of the thread meanwhile waits, so that what is said and stands there goes with it. Held
 * before the post: they hold the thread first, too, and then its posts.
 */
async function holdThreadOf(manager: EntityManager, seat: Seat, postId: string): Promise<void> {
  if (!isId(postId)) return
  await manager.query(
    `select from threads t where t.group_id = $1 and t.id = (
      select p.thread_id from posts p where p.group_id = $1 and p.id = $2 and p.author_id = $3) for key share`,
    [seat.groupId, postId, seat.memberId],
  )
}

async function keepEarlierWords(
  manager: EntityManager,
  { groupId, id: postId, version, authorId, writtenAt, editedAt }: Post,
  body: string,
): Promise<void> {
  const earlier = { groupId, postId, version, authorId, body, writtenAt: editedAt ?? writtenAt }
  await manager.insert(PostVersion, earlier)
}

/** Where an ask is to be listened to, a line grows into no letter; what was long before may stay as long. */
async function checkLength(manager: EntityManager, seat: Seat, post: Post, body: string): Promise<void> {
  if ([...body].length <= [...(post.body ?? '')].length) return
  const thread = await manager.findOneBy(Thread, { groupId: post.groupId, id: post.threadId })
  const room = thread ? roomToReply(seat, thread) : bodyRule.atMost
  if ([...body].length > room) throw new Refusal('TOO_LONG', copy.refusals.justListen(room), ['body'])
}
