import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { openCompanionships } from './companionship-queries.ts'
import { Companionship } from './companionship.ts'
import { openHandOvers } from './hand-over-queries.ts'
import { HandOver } from './hand-over.ts'

/** What waits for the seat's member as a newcomer, as a companion, or as one who is asked to be one. */
@Resolver(() => ViewerSeat)
export class SeatCompanionResolver {
  @FieldResolver(() => [Companionship], {
    description: 'The pages the viewer shares at the moment: as a newcomer, or with newcomers.',
  })
  @Extensions({ policy: 'maySeeCompanionship', places: 5 })
  async companionships(
    @Root() { group }: ViewerSeat,
    @Ctx() context: RequestContext,
  ): Promise<Companionship[]> {
    return openCompanionships(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => [HandOver], {
    description: 'By which the viewer is asked to accompany somebody from now on, and has not answered.',
  })
  @Extensions({ policy: 'maySeeHandOver', places: 5 })
  async askedHandOvers(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<HandOver[]> {
    const { seat } = await seatIn(context, group.id)
    return (await openHandOvers(context, seat)).filter(({ toMemberId }) => toMemberId === seat.memberId)
  }
}
