import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { loadPost } from '../post-queries.ts'
import { Post } from '../post.ts'
import { Thread } from '../thread.ts'
import {
  isAskedWhatBecame,
  mayChangeMode,
  mayCloseAsk,
  mayReopenAsk,
  mayTellWhatBecame,
  mayThank,
} from './ask-policy.ts'
import { loadThankable, loadViewerThanks } from './thanks-queries.ts'

/** What is particular to an ask. */
@Resolver(() => Thread)
export class ThreadAskResolver {
  @FieldResolver(() => Post, {
    nullable: true,
    description: 'Of an ask: the post in which its asker told what became of it; null while they have not.',
  })
  @Extensions({ policy: 'seated' })
  async outcome(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<Post | null> {
    const { groupId, outcomePostId, discardedAt } = thread
    if (!outcomePostId || discardedAt) return null
    return loadPost(context, (await seatIn(context, groupId)).seat, outcomePostId)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Of a closed ask: what its asker said to the viewer, who helped, and to nobody else; empty where the thanks say enough; null when the viewer was not thanked.',
  })
  @Extensions({ policy: 'own' })
  async viewerThanks(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<string | null> {
    const { groupId, id, authorId, closedAt, discardedAt } = thread
    const { seat } = await seatIn(context, groupId)
    if (!closedAt || discardedAt || authorId === seat.memberId) return null
    return loadViewerThanks(context, seat, id)
  }

  @FieldResolver(() => [Member], {
    description: 'Of an ask, for its asker alone: those who replied, by name; else empty.',
  })
  @Extensions({ policy: 'mayThank', places: 10 })
  async thankable(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<Member[]> {
    const { seat } = await seatIn(context, thread.groupId)
    return mayThank(seat, thread) ? loadThankable(context, seat, thread.id) : []
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its asker, once, four weeks after closing it, is asked what became of it.',
  })
  @Extensions({ policy: 'own' })
  async viewerIsAskedWhatBecame(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return isAskedWhatBecame((await seatIn(context, thread.groupId)).seat, thread, context.now())
  }

  @FieldResolver(() => Boolean, { description: 'Its asker, while it is not closed.' })
  @Extensions({ policy: 'seated' })
  async viewerCanChangeMode(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayChangeMode((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, { description: 'Its asker, while it is not closed.' })
  @Extensions({ policy: 'seated' })
  async viewerCanCloseAsk(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayCloseAsk((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, { description: 'Its asker, while it is closed.' })
  @Extensions({ policy: 'seated' })
  async viewerCanReopenAsk(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayReopenAsk((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, {
    description: 'Its asker, once it is closed, until they have told; also without being asked.',
  })
  @Extensions({ policy: 'seated' })
  async viewerCanTellWhatBecame(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayTellWhatBecame((await seatIn(context, thread.groupId)).seat, thread)
  }
}
