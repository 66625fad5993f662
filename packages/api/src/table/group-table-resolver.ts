import { Arg, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { seatIn } from '../groups/take-seat.ts'
import { findWaitingItems, loadTableItem } from './table-item-queries.ts'
import { TableItem } from './table-item.ts'

/** What this room hangs on a group. */
@Resolver(() => Group)
export class GroupTableResolver {
  @FieldResolver(() => TableItem, {
    nullable: true,
    description: 'Null when there is none of this id, or it is not for the viewer to see.',
  })
  @Extensions({ policy: 'maySeeTableItem' })
  async tableItem(
    @Root() group: Group,
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<TableItem | null> {
    return loadTableItem(context, (await seatIn(context, group.id)).seat, id)
  }

  @FieldResolver(() => [TableItem], {
    description: 'What waits for a meeting to be planned, the earliest first.',
  })
  @Extensions({ policy: 'maySeeTableItem', places: 10 })
  async waitingTableItems(@Root() group: Group, @Ctx() context: RequestContext): Promise<TableItem[]> {
    return findWaitingItems(context, (await seatIn(context, group.id)).seat)
  }
}
