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
import { Group } from '../groups/group.ts'
import { loadMember } from '../groups/member-queries.ts'
import { seatIn } from '../groups/take-seat.ts'
import { isAway, may } from '../sponsorships/sponsorship-policy.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { giveAddress } from './give-address.ts'
import { maySeeInvitations } from './invitation-policy.ts'
import { latestInvitations } from './invitation-queries.ts'
import { Invitation } from './invitation.ts'
import { inviteClearedCandidate } from './invite-cleared-candidate.ts'

@InputType({ description: 'What `giveAddress` is asked with.' })
export class GiveAddressInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  sponsorshipId!: string

  @Field(() => String, { description: 'In place of one that was given before.' })
  email!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `giveAddress` changed; null, with the reasons, where it changed nothing.',
})
export class GiveAddressPayload extends Payload {
  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null
}

@InputType({ description: 'What `inviteClearedCandidate` is asked with.' })
export class InviteClearedCandidateInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  sponsorshipId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Needed when none was given yet; else it takes the place of the one that was.',
  })
  email?: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `inviteClearedCandidate` changed; null, with the reasons, where it changed nothing.',
})
export class InviteClearedCandidatePayload extends Payload {
  @Field(() => Invitation, { nullable: true })
  invitation?: Invitation

  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null

  @Field(() => Group, { nullable: true })
  group?: Group
}

/** From a cleared sponsorship to the letter, and what has become of it. */
@Resolver(() => Sponsorship)
export class InviteClearedResolver {
  @FieldResolver(() => Invitation, {
    nullable: true,
    description:
      'The latest letter to the candidate, for admins; null when there is none, and for all others.',
  })
  @Extensions({ policy: 'maySeeInvitations' })
  async invitation(
    @Root() { groupId, id }: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<Invitation | null> {
    const { seat } = await seatIn(context, groupId)
    return maySeeInvitations(seat) ? (await latestInvitations(context, seat)).load(id) : null
  }

  @FieldResolver(() => Boolean, {
    description: 'Not while its sponsor is gone or paused: nobody would stand for the letter.',
  })
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerCanInvite(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<boolean> {
    const { groupId, sponsorId } = sponsorship
    const { seat } = await seatIn(context, groupId)
    if (!may('INVITE', seat, sponsorship)) return false
    const sponsor = await loadMember(context, groupId, sponsorId)
    return sponsor !== null && !isAway(sponsor)
  }

  @Mutation(() => GiveAddressPayload, {
    description:
      'Says where the letter to a cleared candidate goes; where the group has chosen so, it leaves at once. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, BAD_ADDRESS; admins also with ALREADY_MEMBER.',
  })
  @Extensions({ policy: 'may GIVE_ADDRESS' })
  async giveAddress(
    @Arg('input', () => GiveAddressInput) input: GiveAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<GiveAddressPayload> {
    return { sponsorship: await giveAddress(context, input) }
  }

  @Mutation(() => InviteClearedCandidatePayload, {
    description:
      'Invites the candidate of a cleared sponsorship, in the name and words of its sponsor. Refuses with NOT_ALLOWED, TABLE_IS_BEING_SET, NOT_FOUND, NOT_NOW, BAD_ADDRESS, NO_ADDRESS, TOO_OFTEN, SPONSOR_AWAY, ALREADY_MEMBER, ALREADY_INVITED, TABLE_IS_FULL.',
  })
  @Extensions({ policy: 'may INVITE' })
  async inviteClearedCandidate(
    @Arg('input', () => InviteClearedCandidateInput) input: InviteClearedCandidateInput,
    @Ctx() context: RequestContext,
  ): Promise<InviteClearedCandidatePayload> {
    return inviteClearedCandidate(context, input)
  }
}
