import { Field, ID, InputType } from 'type-graphql'
import { announce } from '../activity/announce.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { checkClientId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { attachFiles, checkFiles } from './attachments/attach-files.ts'
import { PostFileInput } from './attachments/file-inputs.ts'
import { addPost, wasAdded } from './add-post.ts'
import { copy } from './copy/en.ts'
import { applyConfidence } from './confidence/apply-confidence.ts'
import { Confidence } from './confidence/confidence.ts'
import { bodyRule, titleRule } from './post-texts.ts'
import { keepMentions } from './reading/keep-mentions.ts'
import { AskMode, ThreadKind } from './thread-kind.ts'
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

  @Field(() => ThreadKind, { nullable: true, description: 'What it is for; null: talk.' })
  kind?: ThreadKind | null

  @Field(() => AskMode, {
    nullable: true,
    description: 'What kind of help an ask wants: an ask has one, and nothing else does.',
  })
  mode?: AskMode | null

  @Field(() => Confidence, { nullable: true, description: 'Who may know of it; null: this table.' })
  confidence?: Confidence | null

  @Field(() => [ID], {
    nullable: true,
    description: 'With NAMED or PRESENT: the members who may know, besides the viewer.',
  })
  readerIds?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether newcomers who came after it read it; null: as the group has it.',
  })
  openToNewcomers?: boolean | null

  @Field(() => [PostFileInput], {
    nullable: true,
    description: "What stands with the first post: of one's own that are in no post yet, at most 10.",
  })
  files?: PostFileInput[] | null
}

/**
 * Starts a thread with its first post. Sent again with the same ids, it is the first one that stays.
 * @returns the thread's id
 * @throws Refusal BAD_ID, EMPTY or TOO_LONG; NOT_FOUND when one of the ids is somebody else's; NO_MODE for
 * an ask without one; NOBODY_NAMED or NO_SUCH_MEMBER about its readers; TOO_MANY_FILES, NO_SUCH_FILE
 */
export async function startThread(
  database: Database,
  seat: Seat,
  input: StartThreadInput,
  now: Date,
): Promise<string> {
  const id = checkClientId(input.id, 'id')
  const postId = checkClientId(input.postId, 'postId')
  const { title, body } = checkTexts(
    { title: input.title, body: input.body },
    { title: titleRule, body: bodyRule },
  )
  if (!mayStartThread(seat)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  const { groupId, memberId } = seat
  const openToNewcomers = input.openToNewcomers ?? null
  const { kind, mode } = checkKind(input)
  const files = checkFiles(input.files) ?? []

  await database.asSeat(seat, async manager => {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Thread)
      .values({
        groupId,
        id,
        title,
        authorId: memberId,
        lastSpeakerId: memberId,
        openToNewcomers,
        kind,
        mode,
      })
      .orIgnore()
      .returning('id')
      .execute()
    const isNew = (raw as unknown[]).length === 1
    const reach = 'TABLE' as const
    const firstPost = { id: postId, threadId: id, sequence: 1, inReplyToId: null, body, reach }
    if (isNew) {
      await manager.insert(ThreadRead, { groupId, memberId, threadId: id, readUpTo: 0 })
      if (await addPost(manager, seat, firstPost)) {
        // Nobody else sees it before this transaction ends, and then in the reach it is given here.
        const chosen = { confidence: input.confidence ?? Confidence.TABLE, readerIds: input.readerIds ?? [] }
        await applyConfidence(
          manager,
          {
            groupId,
            id,
            authorId: memberId,
            reach,
            kind,
            startedAt: now,
            repliesCloseAt: null,
            confidence: Confidence.TABLE,
          },
          chosen,
          now,
        )
        await keepMentions(manager, seat, firstPost)
        await attachFiles(manager, seat, postId, files)
        const happening = { kind: 'POST_ADDED', eventId: postId, subjectId: postId } as const
        return announce(manager, { groupId, actorId: memberId, ...happening })
      }
    } else if (await wasAdded(manager, seat, firstPost)) return
    throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  })
  return id
}

/** @throws Refusal NO_MODE */
function checkKind(input: StartThreadInput): Pick<Thread, 'kind' | 'mode'> {
  const kind = input.kind ?? ThreadKind.TALK
  if (kind !== ThreadKind.ASK) return { kind, mode: null }
  if (!input.mode) throw new Refusal('NO_MODE', copy.refusals.noMode, ['mode'])
  return { kind, mode: input.mode }
}
