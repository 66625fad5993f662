import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Payload } from '../../graphql/user-error.ts'
import { loadMember } from '../../groups/member-queries.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { sponsorshipsOf } from '../sponsorship-queries.ts'
import { Sponsorship } from '../sponsorship.ts'
import { answerHandOver } from './answer-hand-over.ts'
import { mayAnswerHandOver, mayWithdrawHandOver } from './hand-over-policy.ts'
import { HandOver } from './hand-over.ts'
import { proposeHandOver } from './propose-hand-over.ts'
import { withdrawHandOver } from './withdraw-hand-over.ts'

@InputType({ description: 'What `proposeHandOver` is asked with.' })
export class ProposeHandOverInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  sponsorshipId!: string

  @Field(() => ID, { description: 'Who would accompany the newcomer: a settled member at the table.' })
  memberId!: string

  @Field(() => String, { description: 'Told to all whom it concerns; 1,000 characters at most.' })
  reason!: string
}

@InputType()
abstract class HandOverInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  handOverId!: string
}

@InputType({ description: 'What `answerHandOver` is asked with.' })
export class AnswerHandOverInput extends HandOverInput {
  @Field(() => Boolean)
  agrees!: boolean
}

@InputType({ description: 'What `withdrawHandOver` is asked with.' })
export class WithdrawHandOverInput extends HandOverInput {}

@ObjectType({ simpleResolvers: true })
abstract class HandOverPayload extends Payload {
  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null

  @Field(() => HandOver, { nullable: true })
  handOver?: HandOver | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `proposeHandOver` changed; null, with the reasons, where it changed nothing.',
})
export class ProposeHandOverPayload extends HandOverPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `answerHandOver` changed; null, with the reasons, where it changed nothing.',
})
export class AnswerHandOverPayload extends HandOverPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `withdrawHandOver` changed; null, with the reasons, where it changed nothing.',
})
export class WithdrawHandOverPayload extends HandOverPayload {}

@Resolver(() => HandOver)
export class HandOverResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Who is asked to accompany.' })
  @Extensions({ policy: 'maySeeHandOver' })
  to(@Root() { groupId, toMemberId }: HandOver, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, groupId, toMemberId)
  }

  @FieldResolver(() => Member, { nullable: true })
  @Extensions({ policy: 'maySeeHandOver' })
  proposedBy(
    @Root() { groupId, proposedById }: HandOver,
    @Ctx() context: RequestContext,
  ): Promise<Member | null> {
    return loadMember(context, groupId, proposedById)
  }

  @FieldResolver(() => Sponsorship, { nullable: true })
  @Extensions({ policy: 'maySeeHandOver' })
  async sponsorship(@Root() handOver: HandOver, @Ctx() context: RequestContext): Promise<Sponsorship | null> {
    return sponsorshipOf(context, await viewerSeat(context, handOver), handOver)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'mayAnswerHandOver' })
  async viewerCanAnswer(@Root() handOver: HandOver, @Ctx() context: RequestContext): Promise<boolean> {
    const seat = await viewerSeat(context, handOver)
    const sponsorship = await sponsorshipOf(context, seat, handOver)
    return sponsorship !== null && mayAnswerHandOver(seat, handOver, sponsorship)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'mayWithdrawHandOver' })
  async viewerCanWithdraw(@Root() handOver: HandOver, @Ctx() context: RequestContext): Promise<boolean> {
    return mayWithdrawHandOver(await viewerSeat(context, handOver), handOver)
  }

  @Mutation(() => ProposeHandOverPayload, {
    description:
      'Asks another settled member to accompany a newcomer, in the place of whoever was asked before. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, EMPTY, TOO_LONG, and with CANNOT_ACCOMPANY for a member who is not settled, not at the table, or one of the two.',
  })
  @Extensions({ policy: 'PROPOSE_HAND_OVER' })
  async proposeHandOver(
    @Arg('input', () => ProposeHandOverInput) input: ProposeHandOverInput,
    @Ctx() context: RequestContext,
  ): Promise<ProposeHandOverPayload> {
    return proposeHandOver(context, input)
  }

  @Mutation(() => AnswerHandOverPayload, {
    description:
      'Says whether the viewer accompanies a newcomer from now on; who brought in whom never changes. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayAnswerHandOver' })
  async answerHandOver(
    @Arg('input', () => AnswerHandOverInput) input: AnswerHandOverInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswerHandOverPayload> {
    return answerHandOver(context, input)
  }

  @Mutation(() => WithdrawHandOverPayload, {
    description:
      'Asks a member no longer to accompany a newcomer. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayWithdrawHandOver' })
  async withdrawHandOver(
    @Arg('input', () => WithdrawHandOverInput) input: WithdrawHandOverInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawHandOverPayload> {
    return withdrawHandOver(context, input)
  }
}

async function viewerSeat(context: RequestContext, { groupId }: HandOver): Promise<Seat> {
  return (await seatIn(context, groupId)).seat
}

async function sponsorshipOf(
  context: RequestContext,
  seat: Seat,
  { sponsorshipId }: HandOver,
): Promise<Sponsorship | null> {
  return (await sponsorshipsOf(context, seat)).load(sponsorshipId)
}
