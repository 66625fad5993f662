import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Member } from '../groups/member.ts'
import { requireSeat, seatIn } from '../groups/take-seat.ts'
import { loadMeeting } from '../meetings/meeting-queries.ts'
import { Meeting } from '../meetings/meeting.ts'
import { forgetReaders } from '../threads/confidence/confidence-queries.ts'
import { Confidence } from '../threads/confidence/confidence.ts'
import { findThread } from '../threads/thread-queries.ts'
import { mayChangeConfidence } from '../threads/thread-policy.ts'
import { Thread } from '../threads/thread.ts'
import { keepToThosePresent } from './keep-to-those-present.ts'
import { forgetPresent, loadMarkedPresentLater, loadMeetingOfThread } from './present-queries.ts'
import { KeepToThosePresentInput } from './table-inputs.ts'
import { KeepToThosePresentPayload } from './table-payloads.ts'

/** A thread that is kept to those who were at a meeting. */
@Resolver(() => Thread)
export class ThreadPresentResolver {
  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      'Of a thread at PRESENT: the meeting whose people may know, where it was chosen by one; else null.',
  })
  @Extensions({ policy: 'mayReadMeetings' })
  async presentAt(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<Meeting | null> {
    if (thread.confidence !== Confidence.PRESENT) return null
    const { seat } = await seatIn(context, thread.groupId)
    return loadMeeting(context, seat, await loadMeetingOfThread(context, seat, thread.id))
  }

  @FieldResolver(() => [Member], {
    description:
      'To its author: who was marked present at that meeting afterwards and is not let in; `changeConfidence` with one more reader lets them read. To others empty.',
  })
  @Extensions({ policy: 'mayChangeConfidence', places: 5 })
  async markedPresentLater(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<Member[]> {
    const { seat } = await seatIn(context, thread.groupId)
    const isAsked = thread.confidence === Confidence.PRESENT && mayChangeConfidence(seat, thread)
    return isAsked ? loadMarkedPresentLater(context, seat, thread.id) : []
  }

  @Mutation(() => KeepToThosePresentPayload, {
    description:
      'Keeps a thread of one’s own to those who are marked present at a meeting just now. Refuses with NOT_FOUND, NOT_ALLOWED, NOBODY_NAMED.',
  })
  @Extensions({ policy: 'mayChangeConfidence' })
  async keepToThosePresent(
    @Arg('input', () => KeepToThosePresentInput) input: KeepToThosePresentInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepToThosePresentPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await keepToThosePresent(context.database, seat, input, context.now())
    forgetReaders(context, seat.groupId)
    forgetPresent(context, seat.groupId)
    return { thread: await findThread(context.database, seat, id) }
  }
}
