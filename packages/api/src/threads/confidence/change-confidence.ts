import { Field, ID, InputType } from 'type-graphql'
import { announce } from '../../activity/announce.ts'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { newId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { applyConfidence } from './apply-confidence.ts'
import { Confidence } from './confidence.ts'
import { lockOwnThread } from './lock-own-thread.ts'

@InputType({ description: 'Who may know of a thread of one’s own from now on.' })
export class ChangeConfidenceInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string

  @Field(() => Confidence)
  confidence!: Confidence

  @Field(() => [ID], {
    nullable: true,
    description: 'With NAMED or PRESENT: all the members who may know, besides the viewer.',
  })
  readerIds?: string[] | null
}

/**
 * Changes who may know of a thread, at once and for all that was said in it.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND when it is not here, or not to be read; NOT_ALLOWED when it is somebody else's;
 * NOBODY_NAMED or NO_SUCH_MEMBER about its readers
 */
export async function changeConfidence(
  database: Database,
  seat: Seat,
  input: ChangeConfidenceInput,
  now: Date,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnThread(manager, seat, input.threadId)
    if (!thread) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
    const chosen = { confidence: input.confidence, readerIds: input.readerIds ?? [] }
    await applyConfidence(manager, thread, chosen, now)
    const happening = { kind: 'CONFIDENCE_CHANGED', eventId: newId(), subjectId: thread.id } as const
    await announce(manager, { groupId: thread.groupId, actorId: seat.memberId, ...happening })
    return thread.id
  })
}
