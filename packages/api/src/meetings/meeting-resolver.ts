import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatIn } from '../groups/take-seat.ts'
import { MeetingSeries } from './meeting-series.ts'
import { Meeting } from './meeting.ts'
import { loadSeries } from './series-queries.ts'

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => MeetingSeries, {
    nullable: true,
    description: 'The series it belongs to, also one that has ended; null when it was planned by itself.',
  })
  @Extensions({ policy: 'seated' })
  async series(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<MeetingSeries | null> {
    const { seat } = await seatIn(context, meeting.groupId)
    return loadSeries(context, seat, meeting.seriesId)
  }
}
