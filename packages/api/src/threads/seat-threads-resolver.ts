import { Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatIn } from '../groups/take-seat.ts'
import { ViewerSeat } from '../groups/viewer-seat.ts'
import { countNewThreads } from './thread-queries.ts'

/** What this room hangs on a seat. */
@Resolver(() => ViewerSeat)
export class SeatThreadsResolver {
  @FieldResolver(() => Int, {
    description: 'In how many threads something was said since the viewer last looked.',
  })
  @Extensions({ policy: 'own' })
  async newThreadCount(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<number> {
    const { seat } = await seatIn(context, group.id)
    return countNewThreads(context.database, seat)
  }
}
