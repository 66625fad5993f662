import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatIn } from '../groups/take-seat.ts'
import { Thread } from '../threads/thread.ts'
import { isOnTable, loadItemOfThread } from './table-item-queries.ts'
import { TableItem } from './table-item.ts'
import { mayPutOnTable } from './table-policy.ts'
import { loadThreadTable } from './thread-table-queries.ts'
import { ThreadTable } from './thread-table.ts'

/** The same link as seen from a thread. */
@Resolver(() => Thread)
export class ThreadTableResolver {
  @FieldResolver(() => TableItem, {
    nullable: true,
    description:
      'As what it lies on a table; else as what it was discussed within the last 14 days; null when neither.',
  })
  @Extensions({ policy: 'maySeeTableItem' })
  async tableItem(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<TableItem | null> {
    const { seat } = await seatIn(context, thread.groupId)
    return loadItemOfThread(context, seat, thread.id)
  }

  @FieldResolver(() => ThreadTable, {
    description: 'The same in short, with the next table to come where it lies on none.',
  })
  @Extensions({ policy: 'seated' })
  async table(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<ThreadTable> {
    const { seat } = await seatIn(context, thread.groupId)
    return loadThreadTable(context, seat, thread.id)
  }

  @FieldResolver(() => Boolean, { description: 'Not while it is on a table: it is on one at a time.' })
  @Extensions({ policy: 'seated' })
  async viewerCanPutOnTable(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, thread.groupId)
    if (!mayPutOnTable(seat, null, context.now())) return false
    return !(await isOnTable(context, seat, thread.id))
  }
}
