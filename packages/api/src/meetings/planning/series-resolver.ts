import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { loadMember } from '../../groups/member-queries.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { loadAroundSeries, type AroundSeries } from './around-series-queries.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { Meeting } from '../meeting.ts'
import { mayChangeSeries } from '../meeting-policy.ts'
import { loadMeeting } from '../meeting-queries.ts'

@Resolver(() => MeetingSeries)
export class SeriesResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who always looks after it; null where it is nobody yet, or they take turns.',
  })
  @Extensions({ policy: 'seated' })
  async host(@Root() series: MeetingSeries, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, series.groupId, series.hostId)
  }

  @FieldResolver(() => [Member], {
    description: 'Who would look after a meeting of it now and then; those who offered first come first.',
  })
  @Extensions({ policy: 'seated' })
  async willingHosts(@Root() series: MeetingSeries, @Ctx() context: RequestContext): Promise<Member[]> {
    const { willing } = await around(series, context)
    const members = await Promise.all(willing.map(id => loadMember(context, series.groupId, id)))
    return members.filter(member => member !== null)
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'Of its meetings, the one under way or the next to come that was not cancelled.',
  })
  @Extensions({ policy: 'seated' })
  async nextMeeting(@Root() series: MeetingSeries, @Ctx() context: RequestContext): Promise<Meeting | null> {
    const { seat } = await seatIn(context, series.groupId)
    return loadMeeting(context, seat, (await around(series, context)).nextMeetingId)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'own' })
  async viewerIsWillingToHost(
    @Root() series: MeetingSeries,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const { seat } = await seatIn(context, series.groupId)
    return (await around(series, context)).willing.includes(seat.memberId)
  }

  @FieldResolver(() => Boolean, {
    description: 'For admins and whoever always looks after it, while it goes on.',
  })
  @Extensions({ policy: 'mayChangeSeries' })
  async viewerCanChange(@Root() series: MeetingSeries, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, series.groupId)
    return series.endedAt === null && mayChangeSeries(seat, series)
  }
}

async function around(series: MeetingSeries, context: RequestContext): Promise<AroundSeries> {
  const { seat } = await seatIn(context, series.groupId)
  return loadAroundSeries(context, seat, series.id)
}
