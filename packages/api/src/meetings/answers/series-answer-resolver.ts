import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { RsvpAnswer } from '../rsvp.ts'
import { loadStandingAnswer } from './standing-answer-queries.ts'

/** What the viewer answers for each new meeting of a series. */
@Resolver(() => MeetingSeries)
export class SeriesAnswerResolver {
  @FieldResolver(() => RsvpAnswer, {
    nullable: true,
    description: "The viewer's for each new meeting of it; null when they have none. Told to nobody else.",
  })
  @Extensions({ policy: 'own' })
  async viewerStandingAnswer(
    @Root() series: MeetingSeries,
    @Ctx() context: RequestContext,
  ): Promise<RsvpAnswer | null> {
    const { seat } = await seatIn(context, series.groupId)
    return loadStandingAnswer(context, seat, series.id)
  }
}
