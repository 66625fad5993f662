import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { findCharter } from './charter-queries.ts'
import { Charter } from './charter.ts'
import { mayDescribe, mayRewriteCharter, maySayTableIsSet, maySeeWhatHappened } from './group-policy.ts'
import { Group, GroupPhase, phaseOf } from './group.ts'
import { findMembers, loadMember } from './member-queries.ts'
import { Member, Role } from './member.ts'
import { findWaitingReleases } from './release-queries.ts'
import { Release } from './release.ts'
import { countOthers, leavesNobodyInCharge } from './successors.ts'
import { seatIn, takeSeat } from './take-seat.ts'
import { ViewerSeat } from './viewer-seat.ts'

@Resolver(() => Group)
export class GroupResolver {
  @Query(() => Group, {
    nullable: true,
    description: 'The group at this address; null when the viewer has no seat in it, or there is none.',
  })
  @Extensions({ policy: 'belonging' })
  async group(
    @Arg('slug', () => String) slug: string,
    @Ctx() context: RequestContext,
  ): Promise<Group | null> {
    return (await takeSeat(context, slug))?.group ?? null
  }

  @FieldResolver(() => GroupPhase)
  @Extensions({ policy: 'belonging' })
  phase(@Root() group: Group, @Ctx() context: RequestContext): GroupPhase {
    return phaseOf(group, context.now())
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When setting the table ends by itself; null once it is set.',
  })
  @Extensions({ policy: 'belonging' })
  beingSetUntil(@Root() group: Group, @Ctx() context: RequestContext): Date | null {
    return phaseOf(group, context.now()) === GroupPhase.BEING_SET ? group.beingSetUntil : null
  }

  @FieldResolver(() => ViewerSeat, { description: 'What the viewer acts from here.' })
  @Extensions({ policy: 'belonging' })
  async viewerSeat(@Root() group: Group, @Ctx() context: RequestContext): Promise<ViewerSeat> {
    return new ViewerSeat(await seatIn(context, group.id))
  }

  @FieldResolver(() => [Member], {
    description: 'Everyone at the table, by name; the viewer alone while kept from it.',
  })
  @Extensions({ policy: 'seated' })
  async members(@Root() group: Group, @Ctx() context: RequestContext): Promise<Member[]> {
    return findMembers(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'One member, also one who is gone; null when nobody here has this id.',
  })
  @Extensions({ policy: 'seated' })
  async member(
    @Root() group: Group,
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Member | null> {
    return loadMember(context, group.id, id)
  }

  @FieldResolver(() => Charter, { description: 'As it stands now.' })
  @Extensions({ policy: 'belonging' })
  async charter(@Root() group: Group, @Ctx() context: RequestContext): Promise<Charter> {
    return findCharter(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => [Release], {
    nullable: true,
    description:
      "Waiting for a second admin's yes, the longest first. Null for all but admins; never shown to whom it concerns.",
  })
  @Extensions({ policy: 'maySeeWhatHappened' })
  async releases(@Root() group: Group, @Ctx() context: RequestContext): Promise<Release[] | null> {
    const { seat } = await seatIn(context, group.id)
    return maySeeWhatHappened(seat) ? findWaitingReleases(context, seat) : null
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'belonging' })
  async viewerCanSayTableIsSet(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    return maySayTableIsSet((await seatIn(context, group.id)).seat, group, context.now())
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'belonging' })
  async viewerCanDescribe(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    return mayDescribe((await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'belonging' })
  async viewerCanRewriteCharter(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    return mayRewriteCharter((await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => Boolean, {
    description: 'False only for the last admin while others are there.',
  })
  @Extensions({ policy: 'belonging' })
  async viewerCanLeave(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, group.id)
    if (seat.role !== 'ADMIN') return true
    // As the system, for whoever is kept from the table sees nobody else at it.
    return context.database.asSystem('asking who would stay', group.id, async manager => {
      const others = await countOthers(manager, { groupId: group.id, id: seat.memberId })
      return !leavesNobodyInCharge({ role: Role.ADMIN }, others)
    })
  }
}
