import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat, type TakenSeat } from '../../groups/take-seat.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { findThread } from '../thread-queries.ts'
import { discardThread } from './discard-thread.ts'
import {
  DiscardThreadInput,
  PinThreadInput,
  RestoreThreadInput,
  RestThreadInput,
  UnpinThreadInput,
  WakeThreadInput,
} from './life-inputs.ts'
import {
  DiscardThreadPayload,
  PinThreadPayload,
  RestoreThreadPayload,
  RestThreadPayload,
  UnpinThreadPayload,
  WakeThreadPayload,
} from './life-payloads.ts'
import { pinThread } from './pin-thread.ts'
import { restThread } from './rest-thread.ts'
import { restoreThread } from './restore-thread.ts'
import { unpinThread } from './unpin-thread.ts'
import { wakeThread } from './wake-thread.ts'

@Resolver()
export class LifeVerbsResolver {
  @Mutation(() => RestThreadPayload, {
    description:
      'Closes a thread to replies until somebody wakes it. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayRest' })
  async restThread(
    @Arg('input', () => RestThreadInput) input: RestThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<RestThreadPayload> {
    const taken = await requireSeat(context, input.groupId)
    return reread(
      context,
      taken,
      await restThread(context.database, taken.seat, input.threadId, context.now()),
    )
  }

  @Mutation(() => WakeThreadPayload, {
    description: 'Opens a resting thread to replies again. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayWake' })
  async wakeThread(
    @Arg('input', () => WakeThreadInput) input: WakeThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<WakeThreadPayload> {
    const taken = await requireSeat(context, input.groupId)
    return reread(context, taken, await wakeThread(context.database, taken.seat, input.threadId))
  }

  @Mutation(() => PinThreadPayload, {
    description:
      'Lets a thread stand above the others. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, TOO_MANY_PINS.',
  })
  @Extensions({ policy: 'mayPin' })
  async pinThread(
    @Arg('input', () => PinThreadInput) input: PinThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<PinThreadPayload> {
    const taken = await requireSeat(context, input.groupId)
    return reread(
      context,
      taken,
      await pinThread(context.database, taken.seat, input.threadId, context.now()),
    )
  }

  @Mutation(() => UnpinThreadPayload, {
    description: 'Lets a pinned thread stand among the others again. Refuses with NOT_FOUND, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayUnpin' })
  async unpinThread(
    @Arg('input', () => UnpinThreadInput) input: UnpinThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<UnpinThreadPayload> {
    const taken = await requireSeat(context, input.groupId)
    return reread(context, taken, await unpinThread(context.database, taken.seat, input.threadId))
  }

  @Mutation(() => DiscardThreadPayload, {
    description:
      'Takes a thread out of every list; for 30 days it can be restored, then its words are erased. Refuses with NOT_FOUND, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayDiscard' })
  async discardThread(
    @Arg('input', () => DiscardThreadInput) input: DiscardThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<DiscardThreadPayload> {
    const taken = await requireSeat(context, input.groupId)
    const id = await discardThread(context.database, taken.seat, input.threadId, context.now())
    return reread(context, taken, id)
  }

  @Mutation(() => RestoreThreadPayload, {
    description: 'Brings a discarded thread back. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayRestore' })
  async restoreThread(
    @Arg('input', () => RestoreThreadInput) input: RestoreThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<RestoreThreadPayload> {
    const taken = await requireSeat(context, input.groupId)
    const id = await restoreThread(context.database, taken.seat, input.threadId, context.now())
    return reread(context, taken, id)
  }
}

/** All that a verb about a thread's life changes, as it is now. */
async function reread(context: RequestContext, taken: TakenSeat, id: string) {
  const { seat, group } = taken
  return { thread: await findThread(context.database, seat, id), group, seat: new ViewerSeat(taken) }
}
