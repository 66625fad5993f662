import DataLoader from 'dataloader'
import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat, seatIn } from '../groups/take-seat.ts'
import { editPost, EditPostInput } from './edit-post.ts'
import { EditPostPayload, ReplyToThreadPayload, TakeBackPostPayload } from './post-payloads.ts'
import { findEarlierVersions, findPost } from './post-queries.ts'
import { PostVersion } from './post-version.ts'
import { Post } from './post.ts'
import { replyToThread, ReplyToThreadInput } from './reply-to-thread.ts'
import { takeBackPost, TakeBackPostInput } from './take-back-post.ts'
import { findThread, loadThread } from './thread-queries.ts'
import { Thread } from './thread.ts'

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'Null while the viewer is kept from the table and sees their own words only.',
  })
  @Extensions({ policy: 'seated' })
  async thread(@Root() post: Post, @Ctx() context: RequestContext): Promise<Thread | null> {
    if (post.thread) return post.thread
    const { seat } = await seatIn(context, post.groupId)
    return loadThread(context, seat, post.threadId)
  }

  @FieldResolver(() => [PostVersion], {
    description:
      'What it said before each edit, oldest first; before the last 20, where it was edited more often.',
  })
  @Extensions({ policy: 'seated', weight: 100 })
  async earlierVersions(@Root() post: Post, @Ctx() context: RequestContext): Promise<PostVersion[]> {
    if (post.version === 1 || post.takenBackAt) return []
    const { seat } = await seatIn(context, post.groupId)
    const loader = await context.once(
      `post versions of ${post.groupId}`,
      async () =>
        new DataLoader((ids: readonly string[]) => findEarlierVersions(context.database, seat, ids)),
    )
    return loader.load(post.id)
  }

  @Mutation(() => ReplyToThreadPayload, { description: 'Posts a reply at the end of a thread.' })
  @Extensions({ policy: 'seated' })
  async replyToThread(
    @Arg('input', () => ReplyToThreadInput) input: ReplyToThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<ReplyToThreadPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await replyToThread(context.database, seat, input, context.now())
    const [post, thread] = await Promise.all([
      findPost(context.database, seat, id),
      findThread(context.database, seat, input.threadId),
    ])
    return { post, thread, userErrors: [] }
  }

  @Mutation(() => EditPostPayload, {
    description: "Changes the words of one's own post; the earlier ones are kept.",
  })
  @Extensions({ policy: 'author' })
  async editPost(
    @Arg('input', () => EditPostInput) input: EditPostInput,
    @Ctx() context: RequestContext,
  ): Promise<EditPostPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await editPost(context.database, seat, input)
    return { post: await findPost(context.database, seat, id), userErrors: [] }
  }

  @Mutation(() => TakeBackPostPayload, {
    description: "Erases the words of one's own post, earlier versions included; a placeholder stays.",
  })
  @Extensions({ policy: 'author' })
  async takeBackPost(
    @Arg('input', () => TakeBackPostInput) input: TakeBackPostInput,
    @Ctx() context: RequestContext,
  ): Promise<TakeBackPostPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await takeBackPost(context.database, seat, input)
    return { post: await findPost(context.database, seat, id), userErrors: [] }
  }
}
