import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Group } from '../../groups/group.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { Thread } from '../thread.ts'
import { mayDiscard, mayPin, mayRest, mayRestore, mayUnpin, mayWake } from './life-policy.ts'
import { findPinnedThreads } from './life-queries.ts'

/** What the viewer may do with a thread's life. */
@Resolver(() => Thread)
export class ThreadLifeResolver {
  @FieldResolver(() => Boolean, { description: 'Its author, or an admin, while it takes replies.' })
  @Extensions({ policy: 'seated' })
  async viewerCanRest(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayRest((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, { description: 'Its author, or an admin, while it rests.' })
  @Extensions({ policy: 'seated' })
  async viewerCanWake(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayWake((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, {
    description: 'An admin, while it is not pinned; nobody, where it is kept to a few.',
  })
  @Extensions({ policy: 'seated' })
  async viewerCanPin(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayPin((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, { description: 'An admin, while it is pinned.' })
  @Extensions({ policy: 'seated' })
  async viewerCanUnpin(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayUnpin((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, { description: 'Its author, or an admin.' })
  @Extensions({ policy: 'seated' })
  async viewerCanDiscard(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayDiscard((await seatIn(context, thread.groupId)).seat, thread)
  }

  @FieldResolver(() => Boolean, {
    description: 'Its author, or an admin, for 30 days after it was discarded.',
  })
  @Extensions({ policy: 'seated' })
  async viewerCanRestore(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayRestore((await seatIn(context, thread.groupId)).seat, thread, context.now())
  }
}

/** What stands above a group's other threads. */
@Resolver(() => Group)
export class GroupPinnedResolver {
  @FieldResolver(() => [Thread], {
    description: 'What admins let stand above the others, the latest pin first; three at most.',
  })
  @Extensions({ policy: 'seated', places: 3 })
  async pinnedThreads(@Root() group: Group, @Ctx() context: RequestContext): Promise<Thread[]> {
    return findPinnedThreads(context.database, (await seatIn(context, group.id)).seat)
  }
}
