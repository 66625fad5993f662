import { Field, ID, InputType } from 'type-graphql'
import type { EntityManager } from 'typeorm'
import { announce } from '../activity/announce.ts'
import type { Database } from '../database/database.ts'
import { queryByName } from '../database/query-by-name.ts'
import type { Seat } from '../database/seat.ts'
import { checkClientId, isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { attachFiles, checkFiles, type CheckedFile } from './attachments/attach-files.ts'
import { PostFileInput } from './attachments/file-inputs.ts'
import { addPost, wasAdded } from './add-post.ts'
import { copy } from './copy/en.ts'
import { bodyRule, roomToReply } from './post-texts.ts'
import { Confidence, type Reach } from './confidence/confidence.ts'
import { lookTwice } from './confidence/look-twice.ts'
import { readable } from './confidence/readable-threads.ts'
import { keepMentions } from './reading/keep-mentions.ts'
import { mayReadThreads, mayReply } from './thread-policy.ts'
import type { Thread } from './thread.ts'

@InputType({ description: 'A contribution to a thread.' })
export class ReplyToThreadInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string

  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, it is posted once.",
  })
  id!: string

  @Field(() => ID, { nullable: true, description: 'The post of this thread it answers; null: the thread.' })
  inReplyToId?: string | null

  @Field(() => String, {
    description:
      'Restricted Markdown, 20,000 characters at most; where an ask is to be listened to, a line of 500.',
  })
  body!: string

  @Field(() => [PostFileInput], {
    nullable: true,
    description: "Of one's own that are in no post yet, in their order; at most 10.",
  })
  files?: PostFileInput[] | null
}

/**
 * Posts a reply at the end of a thread. Sent again with the same id, it is the first one that stays.
 * @returns the post's id
 * @throws Refusal BAD_ID, EMPTY or TOO_LONG; NOT_FOUND when the thread, or what is answered, is not here, or the id is
 * another post's; TAKEN_BACK when what is answered was taken back; REPLIES_CLOSED when it takes none any more, or rests;
 * TOO_MANY_FILES, NO_SUCH_FILE
 */
export async function replyToThread(
  database: Database,
  seat: Seat,
  input: ReplyToThreadInput,
  now: Date,
): Promise<string> {
  const post = checkReply(input)
  await database.asSeat(seat, manager => addReply(manager, seat, post, now))
  return post.id
}

/** A reply whose words may stand as they are. */
export type CheckedReply = {
  id: string
  threadId: string
  inReplyToId: string | null
  body: string
  files?: readonly CheckedFile[]
}

/** @throws Refusal BAD_ID, EMPTY or TOO_LONG; TOO_MANY_FILES or NO_SUCH_FILE */
function checkReply(input: ReplyToThreadInput): CheckedReply {
  const id = checkClientId(input.id, 'id')
  const { body } = checkTexts({ body: input.body }, { body: bodyRule })
  const inReplyToId = input.inReplyToId?.toLowerCase() ?? null
  const files = checkFiles(input.files) ?? []
  return { id, threadId: input.threadId.toLowerCase(), inReplyToId, body, files }
}

/**
 * The same inside a transaction in which more is done than replying.
 * @throws Refusal NOT_FOUND, TAKEN_BACK, REPLIES_CLOSED, NO_SUCH_FILE; TOO_LONG where it asks to be listened to
 */
export async function addReply(
  manager: EntityManager,
  seat: Seat,
  reply: CheckedReply,
  now: Date,
): Promise<void> {
  const { threadId, inReplyToId } = reply
  const thread = isId(threadId) ? await lockThread(manager, seat, threadId, inReplyToId) : null
  if (!thread || !mayReadThreads(seat)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  const refusal = refuseReply(seat, thread, reply, now)
  const post = { ...reply, sequence: thread.post_count + 1, reach: thread.reach }
  if (!refusal && (await addPost(manager, seat, post))) {
    await keepMentions(manager, seat, post)
    await attachFiles(manager, seat, post.id, reply.files ?? [])
    const happening = { kind: 'POST_ADDED', eventId: post.id, subjectId: post.id } as const
    return announce(manager, { groupId: seat.groupId, actorId: seat.memberId, ...happening })
  }
  if (await wasAdded(manager, seat, post)) return
  throw refusal ?? new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
}

type LockedThread = Pick<
  Thread,
  'kind' | 'mode' | 'authorId' | 'confidence' | 'repliesCloseAt' | 'restedAt' | 'discardedAt'
> & {
  post_count: number
  reach: Reach
  answered_id: string | null
  is_taken_back: boolean
}

const threadForReply = {
  name: 'thread_for_reply',
  text: `
    select t.post_count, t.reach, t.kind, t.mode, t.author_id as "authorId", t.confidence,
      t.replies_close_at as "repliesCloseAt", t.rested_at as "restedAt", t.discarded_at as "discardedAt",
      a.id as answered_id, a.taken_back_at is not null as is_taken_back
    from threads t left join posts a on a.group_id = $1 and a.thread_id = t.id and a.id = $3
    where t.group_id = $1 and t.id = $2 and ${readable('t')} for no key update of t`,
}

/** Replies to one thread are taken in one after the other: its row gives out the next number. */
async function lockThread(
  manager: EntityManager,
  seat: Seat,
  threadId: string,
  inReplyToId: string | null,
): Promise<LockedThread | null> {
  const answered = inReplyToId !== null && isId(inReplyToId) ? inReplyToId : null
  const values = [seat.groupId, threadId, answered]
  return lookTwice(async () => {
    const [thread] = await queryByName<LockedThread>(manager, threadForReply, values)
    return thread ?? null
  })
}

function refuseReply(
  seat: Seat,
  thread: LockedThread,
  { inReplyToId, body }: CheckedReply,
  now: Date,
): Refusal | null {
  if (!mayReply(seat, { groupId: seat.groupId, ...thread }, now))
    return new Refusal('REPLIES_CLOSED', whyClosed(thread))
  const room = roomToReply(seat, thread)
  if ([...body].length > room) return new Refusal('TOO_LONG', copy.refusals.justListen(room), ['body'])
  return inReplyToId ? refuseToAnswer(thread) : null
}

function whyClosed({ discardedAt, restedAt, confidence }: LockedThread): string {
  if (discardedAt) return copy.refusals.isDiscarded
  if (restedAt) return copy.refusals.isResting
  return confidence === Confidence.NOT_AGAIN ? copy.refusals.repliesClosed : copy.refusals.offerIsOver
}

function refuseToAnswer({
  answered_id: answeredId,
  is_taken_back: isTakenBack,
}: LockedThread): Refusal | null {
  if (!answeredId) return new Refusal('NOT_FOUND', copy.refusals.nothingToAnswer, ['inReplyToId'])
  return isTakenBack ? new Refusal('TAKEN_BACK', copy.refusals.answersTakenBack, ['inReplyToId']) : null
}
