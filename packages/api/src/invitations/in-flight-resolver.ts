import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { seatIn } from '../groups/take-seat.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { findInFlight, needsOf } from './in-flight-queries.ts'
import { maySeeInvitations } from './invitation-policy.ts'
import { SponsorshipNeed } from './sponsorship-need.ts'

@Resolver(() => Group)
export class GroupInFlightResolver {
  @FieldResolver(() => [Sponsorship], {
    nullable: true,
    description:
      'From the proposal to the end of the accompaniment, in the order in which they need a person. Null for all but admins.',
  })
  @Extensions({ policy: 'maySeeInvitations' })
  async sponsorshipsInFlight(
    @Root() group: Group,
    @Ctx() context: RequestContext,
  ): Promise<Sponsorship[] | null> {
    const { seat } = await seatIn(context, group.id)
    return maySeeInvitations(seat) ? findInFlight(context, seat) : null
  }
}

@Resolver(() => Sponsorship)
export class SponsorshipNeedResolver {
  @FieldResolver(() => SponsorshipNeed, {
    nullable: true,
    description:
      'What it needs of those who look after the group, as far as this viewer may know. Null for all but admins.',
  })
  @Extensions({ policy: 'maySeeInvitations' })
  async need(
    @Root() { groupId, id }: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<SponsorshipNeed | null> {
    const { seat } = await seatIn(context, groupId)
    return maySeeInvitations(seat) ? (await needsOf(context, seat)).load(id) : null
  }
}
