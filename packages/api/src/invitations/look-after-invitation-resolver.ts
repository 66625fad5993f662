import { Arg, Ctx, Extensions, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { seatIn } from '../groups/take-seat.ts'
import { sponsorshipsOf } from '../sponsorships/sponsorship-queries.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { Invitation } from './invitation.ts'
import { resendInvitation } from './resend-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'

@InputType({ description: 'What `resendInvitation` is asked with.' })
export class ResendInvitationInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  invitationId!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `resendInvitation` changed; null, with the reasons, where it changed nothing.',
})
export class ResendInvitationPayload extends Payload {
  @Field(() => Invitation, { nullable: true })
  invitation?: Invitation

  @Field(() => Sponsorship, { nullable: true, description: "A candidate's; null for the others." })
  sponsorship?: Sponsorship | null
}

@InputType({ description: 'What `revokeInvitation` is asked with.' })
export class RevokeInvitationInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  invitationId!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `revokeInvitation` changed; null, with the reasons, where it changed nothing.',
})
export class RevokeInvitationPayload extends Payload {
  @Field(() => Invitation, { nullable: true })
  invitation?: Invitation

  @Field(() => Sponsorship, { nullable: true, description: "A candidate's; null for the others." })
  sponsorship?: Sponsorship | null
}

@Resolver()
export class LookAfterInvitationResolver {
  @Mutation(() => ResendInvitationPayload, {
    description:
      'Writes the letter anew, with a new code and 14 new days; the old code is dead at once. Refuses with NOT_ALLOWED, NOT_FOUND, ANSWERED, INVITER_GONE, TOO_OFTEN.',
  })
  @Extensions({ policy: 'mayResend' })
  async resendInvitation(
    @Arg('input', () => ResendInvitationInput) input: ResendInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<ResendInvitationPayload> {
    return withSponsorship(context, await resendInvitation(context, input))
  }

  @Mutation(() => RevokeInvitationPayload, {
    description:
      'Takes an invitation back; its code is dead at once. Refuses with NOT_ALLOWED, NOT_FOUND, ANSWERED.',
  })
  @Extensions({ policy: 'mayRevoke' })
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeInvitationPayload> {
    return withSponsorship(context, await revokeInvitation(context, input))
  }
}

async function withSponsorship(
  context: RequestContext,
  invitation: Invitation,
): Promise<{ invitation: Invitation; sponsorship: Sponsorship | null }> {
  const { groupId, sponsorshipId } = invitation
  if (!sponsorshipId) return { invitation, sponsorship: null }
  const { seat } = await seatIn(context, groupId)
  return { invitation, sponsorship: await (await sponsorshipsOf(context, seat)).load(sponsorshipId) }
}
