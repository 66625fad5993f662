import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Member } from '../../groups/member.ts'
import { requireSeat, seatIn } from '../../groups/take-seat.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { findThread } from '../thread-queries.ts'
import { Thread } from '../thread.ts'
import { markThreadUnread } from './mark-thread-unread.ts'
import { findMentionable } from './mentionable-queries.ts'
import {
  ChooseLayoutInput,
  DismissAdviceHintInput,
  MarkThreadUnreadInput,
  SetThreadStanceInput,
} from './reading-inputs.ts'
import { ReadingLayout } from './reading-layout.ts'
import {
  ChooseLayoutPayload,
  DismissAdviceHintPayload,
  MarkThreadUnreadPayload,
  SetThreadStancePayload,
} from './reading-payloads.ts'
import { chooseLayout, dismissAdviceHint, forgetReadingWays, loadReadingWays } from './reading-ways.ts'
import { setThreadStance } from './set-thread-stance.ts'

/** What a member wants to hear of a thread, and where it is new to them. */
@Resolver(() => Thread)
export class ThreadReadingResolver {
  @FieldResolver(() => [Member], {
    description:
      'Whom a post in it can mention: the others who may read it and whose name, or a word of it, begins like this; eight at most, by name.',
  })
  @Extensions({ policy: 'seated', places: 8 })
  async mentionable(
    @Root() { groupId, id }: Thread,
    @Arg('beginning', () => String, { nullable: true }) beginning: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Member[]> {
    return findMentionable(context, (await seatIn(context, groupId)).seat, id, beginning ?? '')
  }

  @Mutation(() => SetThreadStancePayload, {
    description: 'Follows a thread, mutes it, or hears of it as usual. Refuses with NOT_FOUND.',
  })
  @Extensions({ policy: 'seated' })
  async setThreadStance(
    @Arg('input', () => SetThreadStanceInput) input: SetThreadStanceInput,
    @Ctx() context: RequestContext,
  ): Promise<SetThreadStancePayload> {
    const taken = await requireSeat(context, input.groupId)
    const id = await setThreadStance(context.database, taken.seat, input)
    const thread = await findThread(context.database, taken.seat, id)
    return { thread, seat: new ViewerSeat(taken), userErrors: [] }
  }

  @Mutation(() => MarkThreadUnreadPayload, {
    description: 'Makes a thread new again to the viewer from a post on. Refuses with NOT_FOUND.',
  })
  @Extensions({ policy: 'seated' })
  async markThreadUnread(
    @Arg('input', () => MarkThreadUnreadInput) input: MarkThreadUnreadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkThreadUnreadPayload> {
    const taken = await requireSeat(context, input.groupId)
    const id = await markThreadUnread(context.database, taken.seat, input)
    const thread = await findThread(context.database, taken.seat, id)
    return { thread, seat: new ViewerSeat(taken), userErrors: [] }
  }
}

/** How a member reads. */
@Resolver(() => ViewerSeat)
export class SeatReadingResolver {
  @FieldResolver(() => ReadingLayout, { description: 'How the viewer likes to read threads.' })
  @Extensions({ policy: 'own' })
  async readingLayout(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<ReadingLayout> {
    return (await loadReadingWays(context, (await seatIn(context, group.id)).seat)).layout
  }

  @FieldResolver(() => Int, {
    description: 'How often the viewer put the hint about advice away; after the second time it is gone.',
  })
  @Extensions({ policy: 'own' })
  async adviceHintDismissals(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<number> {
    return (await loadReadingWays(context, (await seatIn(context, group.id)).seat)).adviceHintDismissals
  }

  @Mutation(() => ChooseLayoutPayload, {
    description: 'Remembers how the viewer likes to read threads, on every device.',
  })
  @Extensions({ policy: 'own' })
  async chooseLayout(
    @Arg('input', () => ChooseLayoutInput) input: ChooseLayoutInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseLayoutPayload> {
    const taken = await requireSeat(context, input.groupId)
    await chooseLayout(context.database, taken.seat, input.layout)
    forgetReadingWays(context, taken.seat)
    return { seat: new ViewerSeat(taken), userErrors: [] }
  }

  @Mutation(() => DismissAdviceHintPayload, {
    description: 'Remembers that the viewer put the hint about advice away.',
  })
  @Extensions({ policy: 'own' })
  async dismissAdviceHint(
    @Arg('input', () => DismissAdviceHintInput) input: DismissAdviceHintInput,
    @Ctx() context: RequestContext,
  ): Promise<DismissAdviceHintPayload> {
    const taken = await requireSeat(context, input.groupId)
    await dismissAdviceHint(context.database, taken.seat)
    forgetReadingWays(context, taken.seat)
    return { seat: new ViewerSeat(taken), userErrors: [] }
  }
}
