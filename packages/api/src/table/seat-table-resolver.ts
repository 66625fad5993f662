import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatIn } from '../groups/take-seat.ts'
import { ViewerSeat } from '../groups/viewer-seat.ts'
import { findTableRequests } from './table-item-queries.ts'
import { TableItem } from './table-item.ts'

/** What this room hangs on a seat. */
@Resolver(() => ViewerSeat)
export class SeatTableResolver {
  @FieldResolver(() => [TableItem], {
    description:
      "What others would like to put on the table out of the viewer's threads: it waits for a yes, and no answer is no.",
  })
  @Extensions({ policy: 'own', places: 5 })
  async tableRequests(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<TableItem[]> {
    return findTableRequests(context, (await seatIn(context, group.id)).seat)
  }
}
