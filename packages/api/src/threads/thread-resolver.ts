import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { makePage, type Connection } from '../graphql/connection.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat, seatIn } from '../groups/take-seat.ts'
import { ViewerSeat } from '../groups/viewer-seat.ts'
import { AskedPosts } from './asked-posts.ts'
import { markThreadRead, MarkThreadReadInput } from './mark-thread-read.ts'
import { mayReadWordsOf } from './life/life-policy.ts'
import { findPosts } from './post-queries.ts'
import { PostConnection, type Post } from './post.ts'
import { startThread, StartThreadInput } from './start-thread.ts'
import { MarkThreadReadPayload, StartThreadPayload } from './thread-payloads.ts'
import { mayReply } from './thread-policy.ts'
import { findThread } from './thread-queries.ts'
import { Thread } from './thread.ts'

const noPosts = makePage<Post>([], () => '', { hasPreviousPage: false, hasNextPage: false })

@Resolver(() => Thread)
export class ThreadResolver {
  @FieldResolver(() => PostConnection, {
    description:
      'Oldest first. Of the ways to ask the first that is given counts: `after` or `before` a cursor, with `at` this post in the middle, or where `open` says. A post that is not in the thread counts as not given. None of what was discarded, but for those who may restore it.',
  })
  @Extensions({ policy: 'seated' })
  async posts(
    @Root() thread: Thread,
    @Args(() => AskedPosts) asked: AskedPosts,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Post>> {
    const { seat } = await seatIn(context, thread.groupId)
    if (!mayReadWordsOf(seat, thread)) return noPosts
    return findPosts(context.database, seat, thread, asked)
  }

  @FieldResolver(() => Boolean, {
    description: 'Until its replies close, it is put to rest or discarded.',
  })
  @Extensions({ policy: 'seated' })
  async viewerCanReply(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, thread.groupId)
    return mayReply(seat, thread, context.now())
  }

  @Mutation(() => StartThreadPayload, { description: 'Starts a thread with its first post.' })
  @Extensions({ policy: 'seated' })
  async startThread(
    @Arg('input', () => StartThreadInput) input: StartThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<StartThreadPayload> {
    const { seat, group } = await requireSeat(context, input.groupId)
    const id = await startThread(context.database, seat, input, context.now())
    return { thread: await findThread(context.database, seat, id), group, userErrors: [] }
  }

  @Mutation(() => MarkThreadReadPayload, {
    description: 'Remembers how far the viewer has looked: never backwards, never past the last post.',
  })
  @Extensions({ policy: 'seated' })
  async markThreadRead(
    @Arg('input', () => MarkThreadReadInput) input: MarkThreadReadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkThreadReadPayload> {
    const taken = await requireSeat(context, input.groupId)
    const id = await markThreadRead(context.database, taken.seat, input)
    const thread = await findThread(context.database, taken.seat, id)
    return { thread, seat: new ViewerSeat(taken), userErrors: [] }
  }
}
