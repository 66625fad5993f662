import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Connection } from '../graphql/connection.ts'
import { checkPageSize } from '../graphql/page-size.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { seatIn } from '../groups/take-seat.ts'
import { findOwnPosts } from './post-queries.ts'
import { PostConnection, type Post } from './post.ts'
import { ThreadFilter } from './thread-filter.ts'
import { mayStartThread } from './thread-policy.ts'
import { findThread, findThreads } from './thread-queries.ts'
import { Thread, ThreadConnection } from './thread.ts'

/** What this room hangs on a group. */
@Resolver(() => Group)
export class GroupThreadsResolver {
  @FieldResolver(() => ThreadConnection, { description: 'The thread spoken in last comes first.' })
  @Extensions({ policy: 'seated' })
  async threads(
    @Root() group: Group,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('only', () => ThreadFilter, { nullable: true }) only: ThreadFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Thread>> {
    const asked = { first: checkPageSize(first), after: after ?? null, onlyNew: only === ThreadFilter.NEW }
    const { seat } = await seatIn(context, group.id)
    return findThreads(context.database, seat, asked)
  }

  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'Null when there is no such thread here, or the viewer is kept from the table.',
  })
  @Extensions({ policy: 'seated' })
  async thread(
    @Root() group: Group,
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Thread | null> {
    const { seat } = await seatIn(context, group.id)
    return findThread(context.database, seat, id)
  }

  @FieldResolver(() => PostConnection, {
    description: "The viewer's own words, newest first: what a member sees also while kept from the table.",
  })
  @Extensions({ policy: 'own' })
  async viewerPosts(
    @Root() group: Group,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Post>> {
    const asked = { first: checkPageSize(first), after: after ?? null }
    const { seat } = await seatIn(context, group.id)
    return findOwnPosts(context.database, seat, asked)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'belonging' })
  async viewerCanStartThread(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, group.id)
    return mayStartThread(seat)
  }
}
