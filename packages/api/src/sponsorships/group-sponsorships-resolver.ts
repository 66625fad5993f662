import { Arg, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group, GroupPhase, phaseOf } from '../groups/group.ts'
import { seatIn } from '../groups/take-seat.ts'
import { asksTheTable, loadWayIn } from './settings-queries.ts'
import { mayChooseSettings, maySeeSettings, maySponsor } from './sponsorship-policy.ts'
import { findOpen, findOwn, loadOwnOpenCount, sponsorshipsOf } from './sponsorship-queries.ts'
import { SponsorshipSettings } from './sponsorship-settings.ts'
import { Sponsorship } from './sponsorship.ts'

/** What this room hangs on a group. */
@Resolver(() => Group)
export class GroupSponsorshipsResolver {
  @FieldResolver(() => Sponsorship, {
    nullable: true,
    description: 'Null when there is none of this id, or it is not for the viewer to see.',
  })
  @Extensions({ policy: 'maySeeSponsorship' })
  async sponsorship(
    @Root() group: Group,
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Sponsorship | null> {
    const { seat } = await seatIn(context, group.id)
    return (await sponsorshipsOf(context, seat)).load(id)
  }

  @FieldResolver(() => [Sponsorship], {
    description: 'From the proposal to the invitation, the oldest first; none for newcomers.',
  })
  @Extensions({ policy: 'maySeeSponsorship' })
  async openSponsorships(@Root() group: Group, @Ctx() context: RequestContext): Promise<Sponsorship[]> {
    return findOpen(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => [Sponsorship], {
    description:
      'Those the viewer vouches for: open, active, and ended ones until they are erased; the latest first.',
  })
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerSponsorships(@Root() group: Group, @Ctx() context: RequestContext): Promise<Sponsorship[]> {
    return findOwn(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => SponsorshipSettings, {
    nullable: true,
    description: 'Null while kept from the table.',
  })
  @Extensions({ policy: 'seated' })
  async sponsorshipSettings(
    @Root() group: Group,
    @Ctx() context: RequestContext,
  ): Promise<SponsorshipSettings | null> {
    const { seat } = await seatIn(context, group.id)
    return maySeeSettings(seat) ? (await loadWayIn(context, seat)).settings : null
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether a proposal here goes to the table first; else admins decide at once. False while kept from the table.',
  })
  @Extensions({ policy: 'seated' })
  async asksTheTable(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, group.id)
    return maySeeSettings(seat) && asksTheTable(await loadWayIn(context, seat))
  }

  @FieldResolver(() => Boolean, {
    description:
      'Settled, below the limit of open sponsorships, and the table is set. Being full is no hindrance.',
  })
  @Extensions({ policy: 'belonging' })
  async viewerCanSponsor(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, group.id)
    if (!maySponsor(seat) || phaseOf(group, context.now()) !== GroupPhase.SET) return false
    const { settings } = await loadWayIn(context, seat)
    return (await loadOwnOpenCount(context, seat)) < settings.openAtMost
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'belonging' })
  async viewerCanChooseSponsorshipSettings(
    @Root() group: Group,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return mayChooseSettings((await seatIn(context, group.id)).seat)
  }
}
