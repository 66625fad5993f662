import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group, GroupPhase, phaseOf } from './group.ts'
import { findMembers, loadMember } from './member-queries.ts'
import { Member } from './member.ts'
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
  phase(@Root() group: Group): GroupPhase {
    return phaseOf(group)
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When setting the table ends by itself; null once it is set.',
  })
  @Extensions({ policy: 'belonging' })
  beingSetUntil(@Root() group: Group): Date | null {
    return phaseOf(group) === GroupPhase.BEING_SET ? group.beingSetUntil : null
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
}
