import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { findPost } from '../post-queries.ts'
import { Post } from '../post.ts'
import { purgePostVersion } from './purge-post-version.ts'
import { reactToPost } from './react-to-post.ts'
import { PurgePostVersionInput, ReactToPostInput } from './reading-inputs.ts'
import { PurgePostVersionPayload, ReactToPostPayload } from './reading-payloads.ts'

/** What members do with a post they read. */
@Resolver(() => Post)
export class PostReadingResolver {
  @Mutation(() => ReactToPostPayload, {
    description:
      'Says a warm word to what somebody else wrote, or takes it away. Refuses with NOT_FOUND, TAKEN_BACK, NOT_NOW, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayReact' })
  async reactToPost(
    @Arg('input', () => ReactToPostInput) input: ReactToPostInput,
    @Ctx() context: RequestContext,
  ): Promise<ReactToPostPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await reactToPost(context.database, seat, input, context.now())
    return { post: await findPost(context.database, seat, id), userErrors: [] }
  }

  @Mutation(() => PurgePostVersionPayload, {
    description:
      "Erases what one's own post said in an earlier version; nothing of its words is left. Refuses with NOT_FOUND, NOT_NOW.",
  })
  @Extensions({ policy: 'author' })
  async purgePostVersion(
    @Arg('input', () => PurgePostVersionInput) input: PurgePostVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<PurgePostVersionPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await purgePostVersion(context.database, seat, input)
    return { post: await findPost(context.database, seat, id), userErrors: [] }
  }
}
