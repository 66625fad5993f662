import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatIn } from '../groups/take-seat.ts'
import { Thread } from '../threads/thread.ts'
import { loadItemOfThread, loadRequestsOfThread } from './table-item-queries.ts'
import { TableItem } from './table-item.ts'
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

  @FieldResolver(() => Boolean, {
    description: 'Not while it is on a table: it is on one at a time; nor while one asked for it.',
  })
  @Extensions({ policy: 'seated' })
  async viewerCanPutOnTable(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, thread.groupId)
    return (await loadThreadTable(context, seat, thread.id)).viewerCanBring
  }

  @FieldResolver(() => [TableItem], {
    description:
      'What waits for a yes of its author: to them all of it, to others what they asked for themselves.',
  })
  @Extensions({ policy: 'maySeeTableItem', places: 3 })
  async tableRequests(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<TableItem[]> {
    const { seat } = await seatIn(context, thread.groupId)
    return loadRequestsOfThread(context, seat, thread.id)
  }
}
