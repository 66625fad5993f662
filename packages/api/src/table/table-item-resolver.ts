import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { loadMember } from '../groups/member-queries.ts'
import { Member } from '../groups/member.ts'
import { seatIn } from '../groups/take-seat.ts'
import { loadMeeting } from '../meetings/meeting-queries.ts'
import { Meeting } from '../meetings/meeting.ts'
import { loadPost } from '../threads/post-queries.ts'
import { Post } from '../threads/post.ts'
import { loadThread } from '../threads/thread-queries.ts'
import { Thread } from '../threads/thread.ts'
import { loadTableItem } from './table-item-queries.ts'
import { TableItem } from './table-item.ts'

@Resolver(() => TableItem)
export class TableItemResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Who brings it.' })
  @Extensions({ policy: 'maySeeTableItem' })
  async owner(@Root() item: TableItem, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, item.groupId, item.ownerId)
  }

  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'The thread it comes from; null when from none, or from one that is not for the viewer.',
  })
  @Extensions({ policy: 'mayReadThreads' })
  async thread(@Root() item: TableItem, @Ctx() context: RequestContext): Promise<Thread | null> {
    const { seat } = await seatIn(context, item.groupId)
    return item.threadId ? loadThread(context, seat, item.threadId) : null
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'On whose table it lies, or lay; null while it waits for one to be planned.',
  })
  @Extensions({ policy: 'mayReadMeetings' })
  async meeting(@Root() item: TableItem, @Ctx() context: RequestContext): Promise<Meeting | null> {
    const { seat } = await seatIn(context, item.groupId)
    return loadMeeting(context, seat, item.liesOn?.id ?? null)
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: 'What its owner brought back to the thread; null while they have not.',
  })
  @Extensions({ policy: 'mayReadWords' })
  async writtenBack(@Root() item: TableItem, @Ctx() context: RequestContext): Promise<Post | null> {
    const { seat } = await seatIn(context, item.groupId)
    return item.writtenBackPostId ? loadPost(context, seat, item.writtenBackPostId) : null
  }

  @FieldResolver(() => TableItem, {
    nullable: true,
    description: 'The item it goes on as, where it was carried over; null when that was taken off.',
  })
  @Extensions({ policy: 'maySeeTableItem' })
  async carriedTo(@Root() item: TableItem, @Ctx() context: RequestContext): Promise<TableItem | null> {
    const { seat } = await seatIn(context, item.groupId)
    return loadTableItem(context, seat, item.carriedToId)
  }
}
