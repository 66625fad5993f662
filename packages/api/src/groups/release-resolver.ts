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
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { agreeToRelease } from './agree-to-release.ts'
import { Group } from './group.ts'
import { loadMember } from './member-queries.ts'
import { Member } from './member.ts'
import { proposeRelease } from './propose-release.ts'
import { mayAgree, mayWithdraw } from './release-policy.ts'
import { Release } from './release.ts'
import { seatIn } from './take-seat.ts'
import { withdrawRelease } from './withdraw-release.ts'

@InputType({ description: 'What `proposeRelease` is asked with.' })
export class ProposeReleaseInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  memberId!: string

  @Field(() => String, { description: 'Sent to the member once released; 1,000 characters at most.' })
  reason!: string
}

@InputType()
abstract class ReleaseInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  releaseId!: string
}

@InputType({ description: 'What `agreeToRelease` is asked with.' })
export class AgreeToReleaseInput extends ReleaseInput {}

@InputType({ description: 'What `withdrawRelease` is asked with.' })
export class WithdrawReleaseInput extends ReleaseInput {}

@ObjectType({ simpleResolvers: true })
abstract class ReleasePayload extends Payload {
  @Field(() => Release, { nullable: true })
  release?: Release

  @Field(() => Group, { nullable: true })
  group?: Group
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `proposeRelease` changed; null, with the reasons, where it changed nothing.',
})
export class ProposeReleasePayload extends ReleasePayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `agreeToRelease` changed; null, with the reasons, where it changed nothing.',
})
export class AgreeToReleasePayload extends ReleasePayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `withdrawRelease` changed; null, with the reasons, where it changed nothing.',
})
export class WithdrawReleasePayload extends ReleasePayload {}

@Resolver(() => Release)
export class ReleaseResolver {
  @FieldResolver(() => Member)
  @Extensions({ policy: 'maySeeRelease' })
  async member(@Root() release: Release, @Ctx() context: RequestContext): Promise<Member> {
    const member = await loadMember(context, release.groupId, release.memberId)
    if (!member) throw new Error('A release was found, but not whom it concerns.')
    return member
  }

  @FieldResolver(() => Member, { nullable: true })
  @Extensions({ policy: 'maySeeRelease' })
  async proposedBy(@Root() release: Release, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, release.groupId, release.proposedById)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeRelease' })
  async viewerCanAgree(@Root() release: Release, @Ctx() context: RequestContext): Promise<boolean> {
    return mayAgree((await seatIn(context, release.groupId)).seat, release)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeRelease' })
  async viewerCanWithdraw(@Root() release: Release, @Ctx() context: RequestContext): Promise<boolean> {
    return mayWithdraw((await seatIn(context, release.groupId)).seat, release)
  }

  @Mutation(() => ProposeReleasePayload, {
    description:
      "Proposes to release a member. It waits for a second admin's yes; where nobody could give one, it is done at once. Refuses with NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG, ALREADY_PROPOSED.",
  })
  @Extensions({ policy: 'mayProposeRelease' })
  async proposeRelease(
    @Arg('input', () => ProposeReleaseInput) input: ProposeReleaseInput,
    @Ctx() context: RequestContext,
  ): Promise<ProposeReleasePayload> {
    return proposeRelease(context, input)
  }

  @Mutation(() => AgreeToReleasePayload, {
    description:
      "The second admin's yes: the member is released with it. Refuses with NOT_FOUND, and with NOT_ALLOWED for whoever proposed it and once it is agreed to or withdrawn.",
  })
  @Extensions({ policy: 'mayAgree' })
  async agreeToRelease(
    @Arg('input', () => AgreeToReleaseInput) input: AgreeToReleaseInput,
    @Ctx() context: RequestContext,
  ): Promise<AgreeToReleasePayload> {
    return agreeToRelease(context, input)
  }

  @Mutation(() => WithdrawReleasePayload, {
    description:
      'Takes a proposal back, or says no to it; the member is told nothing. Refuses with NOT_FOUND, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayWithdraw' })
  async withdrawRelease(
    @Arg('input', () => WithdrawReleaseInput) input: WithdrawReleaseInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawReleasePayload> {
    return withdrawRelease(context, input)
  }
}
