import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatIn } from '../groups/take-seat.ts'
import { Meeting } from '../meetings/meeting.ts'
import { loadTableOf } from './table-item-queries.ts'
import { TableItem } from './table-item.ts'
import { mayArrangeTable } from './table-policy.ts'

/** What this room hangs on a meeting: its table. */
@Resolver(() => Meeting)
export class MeetingTableResolver {
  @FieldResolver(() => [TableItem], {
    description:
      'What may come up, and what became of it, in the order of the table; without what was taken off. On the next one to come also what waited for it.',
  })
  @Extensions({ policy: 'maySeeTableItem', places: 10 })
  async tableItems(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<TableItem[]> {
    const { seat } = await seatIn(context, meeting.groupId)
    return loadTableOf(context, seat, meeting.id)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer can say in which order things lie on its table.',
  })
  @Extensions({ policy: 'seated' })
  async viewerCanArrangeTable(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<boolean> {
    return mayArrangeTable((await seatIn(context, meeting.groupId)).seat, meeting)
  }
}
