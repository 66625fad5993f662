import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Connection } from '../graphql/connection.ts'
import { checkPageSize } from '../graphql/page-size.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { seatIn } from '../groups/take-seat.ts'
import { loadHosts } from './hosting-queries.ts'
import { MeetingFilter } from './meeting-filter.ts'
import { mayPlan } from './meeting-policy.ts'
import { findMeetings, loadMeeting } from './meeting-queries.ts'
import { MeetingSeries } from './meeting-series.ts'
import { Meeting, MeetingConnection } from './meeting.ts'
import { findSeries } from './series-queries.ts'
import { loadWeek } from './week-queries.ts'
import { Week } from './week.ts'

/** What this room hangs on a group. */
@Resolver(() => Group)
export class GroupMeetingsResolver {
  @FieldResolver(() => Week, { description: 'What lies around now; empty while kept from the table.' })
  @Extensions({ policy: 'seated' })
  async week(@Root() group: Group, @Ctx() context: RequestContext): Promise<Week> {
    return loadWeek(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => MeetingConnection, { description: 'The meetings to come, or those that are over.' })
  @Extensions({ policy: 'seated' })
  async meetings(
    @Root() group: Group,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('only', () => MeetingFilter, { defaultValue: MeetingFilter.COMING }) only: MeetingFilter,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Meeting>> {
    const asked = { first: checkPageSize(first), after: after ?? null, past: only === MeetingFilter.PAST }
    const { seat } = await seatIn(context, group.id)
    return findMeetings(context.database, seat, { ...asked, now: context.now() })
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'Null when there is no such meeting here, or the viewer is kept from the table.',
  })
  @Extensions({ policy: 'seated' })
  async meeting(
    @Root() group: Group,
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Meeting | null> {
    return loadMeeting(context, (await seatIn(context, group.id)).seat, id)
  }

  @FieldResolver(() => [MeetingSeries], { description: 'Those that go on, by their next meeting.' })
  @Extensions({ policy: 'seated', places: 5 })
  async meetingSeries(@Root() group: Group, @Ctx() context: RequestContext): Promise<MeetingSeries[]> {
    return findSeries(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer can plan a series, or a meeting by itself.',
  })
  @Extensions({ policy: 'belonging' })
  async viewerCanPlanMeetings(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, group.id)
    return mayPlan(seat, await loadHosts(context, seat))
  }
}
