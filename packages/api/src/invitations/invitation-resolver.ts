import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { loadMember } from '../groups/member-queries.ts'
import { Member } from '../groups/member.ts'
import { seatIn } from '../groups/take-seat.ts'
import { sponsorshipsOf } from '../sponsorships/sponsorship-queries.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { mayResend, mayRevoke } from './invitation-policy.ts'
import { Invitation } from './invitation.ts'

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who sent it: an admin; the sponsor, where it left by itself.',
  })
  @Extensions({ policy: 'maySeeInvitations' })
  async invitedBy(@Root() invitation: Invitation, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, invitation.groupId, invitation.invitedById)
  }

  @FieldResolver(() => Sponsorship, { nullable: true, description: "A candidate's; null for the others." })
  @Extensions({ policy: 'maySeeInvitations' })
  async sponsorship(
    @Root() { groupId, sponsorshipId }: Invitation,
    @Ctx() context: RequestContext,
  ): Promise<Sponsorship | null> {
    if (!sponsorshipId) return null
    const { seat } = await seatIn(context, groupId)
    return (await sponsorshipsOf(context, seat)).load(sponsorshipId)
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who came in by it.' })
  @Extensions({ policy: 'maySeeInvitations' })
  async member(
    @Root() { groupId, memberId }: Invitation,
    @Ctx() context: RequestContext,
  ): Promise<Member | null> {
    return memberId ? loadMember(context, groupId, memberId) : null
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeInvitations' })
  async viewerCanResend(@Root() invitation: Invitation, @Ctx() context: RequestContext): Promise<boolean> {
    return mayResend((await seatIn(context, invitation.groupId)).seat, invitation, context.now())
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeInvitations' })
  async viewerCanRevoke(@Root() invitation: Invitation, @Ctx() context: RequestContext): Promise<boolean> {
    return mayRevoke((await seatIn(context, invitation.groupId)).seat, invitation, context.now())
  }
}
