import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Viewer } from '../auth/viewer.ts'
import type { Connection } from '../graphql/connection.ts'
import { checkPageSize } from '../graphql/page-size.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { takeSeats } from '../groups/take-seat.ts'
import { findAccountWishes } from './account-wishes.ts'
import { InboxConnection, type InboxItem } from './inbox-item.ts'
import { findInbox, hasUnreadItems } from './inbox-queries.ts'

/** What somebody was told, over all their groups. */
@Resolver(() => Viewer)
export class ViewerInboxResolver {
  @FieldResolver(() => InboxConnection, {
    description:
      'What concerned them in all their groups, the latest first. Nothing of a group they are kept from.',
  })
  @Extensions({ policy: 'self' })
  async inbox(
    @Arg('first', () => Int, { defaultValue: 30, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InboxItem>> {
    checkPageSize(first)
    return findInbox(context.database, await takeSeats(context), { first, after: after ?? null })
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether something in their inbox was not read on any device.',
  })
  @Extensions({ policy: 'self' })
  async hasUnreadInbox(@Ctx() context: RequestContext): Promise<boolean> {
    return hasUnreadItems(context)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether a dot stands at their inbox: something is unread, and they have not turned the dot off.',
  })
  @Extensions({ policy: 'self' })
  async inboxDot(@Root() { accountId }: Viewer, @Ctx() context: RequestContext): Promise<boolean> {
    const { showsInboxDot } = await findAccountWishes(context, accountId)
    return showsInboxDot && hasUnreadItems(context)
  }
}
