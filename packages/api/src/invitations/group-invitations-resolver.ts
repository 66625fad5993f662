import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { connectionOf, type Connection } from '../graphql/connection.ts'
import { checkPageSize } from '../graphql/page-size.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { seatIn } from '../groups/take-seat.ts'
import { loadWayIn } from '../sponsorships/settings-queries.ts'
import {
  mayInvite,
  mayInviteAtOnce,
  mayInviteThoseAtTheTable,
  maySeeInvitations,
} from './invitation-policy.ts'
import { invitationPage } from './invitation-queries.ts'
import { Invitation } from './invitation.ts'

const InvitationConnection = connectionOf('Invitation', () => Invitation)

/** What this room knows of a group: who is invited, and who may invite. */
@Resolver(() => Group)
export class GroupInvitationsResolver {
  @FieldResolver(() => InvitationConnection, {
    nullable: true,
    description: 'Every invitation there was, the latest first. Null for all but admins.',
  })
  @Extensions({ policy: 'maySeeInvitations' })
  async invitations(
    @Root() group: Group,
    @Arg('first', () => Int, { defaultValue: 30 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Invitation> | null> {
    const { seat } = await seatIn(context, group.id)
    if (!maySeeInvitations(seat)) return null
    return invitationPage(context, seat, checkPageSize(first), after ?? null)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer may propose a candidate and invite them in one step: an admin who has settled, where there is no table to ask.',
  })
  @Extensions({ policy: 'belonging' })
  async viewerCanInvite(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, group.id)
    const now = context.now()
    return mayInvite(seat, group, now) && mayInviteAtOnce(seat, group, await loadWayIn(context, seat), now)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer may invite those who sat here before the software: while the table is being set.',
  })
  @Extensions({ policy: 'belonging' })
  async viewerCanInviteThoseAtTheTable(
    @Root() group: Group,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const { seat } = await seatIn(context, group.id)
    return mayInviteThoseAtTheTable(seat, group, context.now())
  }
}
