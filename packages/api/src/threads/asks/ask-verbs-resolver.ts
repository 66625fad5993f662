import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat, type TakenSeat } from '../../groups/take-seat.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { findPost } from '../post-queries.ts'
import { findThread } from '../thread-queries.ts'
import {
  ChangeAskModeInput,
  CloseAskInput,
  LetWhatBecameRestInput,
  ReopenAskInput,
  TellWhatBecameInput,
} from './ask-inputs.ts'
import {
  ChangeAskModePayload,
  CloseAskPayload,
  LetWhatBecameRestPayload,
  ReopenAskPayload,
  TellWhatBecamePayload,
} from './ask-payloads.ts'
import { changeAskMode } from './change-ask-mode.ts'
import { closeAsk } from './close-ask.ts'
import { letWhatBecameRest } from './let-what-became-rest.ts'
import { reopenAsk } from './reopen-ask.ts'
import { tellWhatBecame } from './tell-what-became.ts'
import { forgetThanks } from './thanks-queries.ts'

@Resolver()
export class AskVerbsResolver {
  @Mutation(() => ChangeAskModePayload, {
    description:
      'Asks for another kind of help; that it changed shows. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayChangeMode' })
  async changeAskMode(
    @Arg('input', () => ChangeAskModeInput) input: ChangeAskModeInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeAskModePayload> {
    const taken = await requireSeat(context, input.groupId)
    return reread(context, taken, await changeAskMode(context.database, taken.seat, input, context.now()))
  }

  @Mutation(() => CloseAskPayload, {
    description:
      'Closes an ask of one’s own, with thanks to those who helped, if one likes; it takes replies all the same. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, TOO_LONG, NO_SUCH_MEMBER.',
  })
  @Extensions({ policy: 'mayCloseAsk' })
  async closeAsk(
    @Arg('input', () => CloseAskInput) input: CloseAskInput,
    @Ctx() context: RequestContext,
  ): Promise<CloseAskPayload> {
    const taken = await requireSeat(context, input.groupId)
    const id = await closeAsk(context.database, taken.seat, input, context.now())
    forgetThanks(context, input.groupId)
    return reread(context, taken, id)
  }

  @Mutation(() => ReopenAskPayload, {
    description: 'Opens a closed ask of one’s own again. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayReopenAsk' })
  async reopenAsk(
    @Arg('input', () => ReopenAskInput) input: ReopenAskInput,
    @Ctx() context: RequestContext,
  ): Promise<ReopenAskPayload> {
    const taken = await requireSeat(context, input.groupId)
    return reread(context, taken, await reopenAsk(context.database, taken.seat, input.threadId))
  }

  @Mutation(() => TellWhatBecamePayload, {
    description:
      'Tells the thread what became of a closed ask of one’s own, once. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, REPLIES_CLOSED, BAD_ID, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'mayTellWhatBecame' })
  async tellWhatBecame(
    @Arg('input', () => TellWhatBecameInput) input: TellWhatBecameInput,
    @Ctx() context: RequestContext,
  ): Promise<TellWhatBecamePayload> {
    const taken = await requireSeat(context, input.groupId)
    const { postId, threadId } = await tellWhatBecame(context.database, taken.seat, input, context.now())
    const post = await findPost(context.database, taken.seat, postId)
    return { ...(await reread(context, taken, threadId)), post }
  }

  @Mutation(() => LetWhatBecameRestPayload, {
    description:
      'Not to be asked again what became of an ask; telling it stays open. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayTellWhatBecame' })
  async letWhatBecameRest(
    @Arg('input', () => LetWhatBecameRestInput) input: LetWhatBecameRestInput,
    @Ctx() context: RequestContext,
  ): Promise<LetWhatBecameRestPayload> {
    const taken = await requireSeat(context, input.groupId)
    const { database } = context
    const id = await letWhatBecameRest(database, taken.seat, input.threadId, context.now())
    return reread(context, taken, id)
  }
}

/** All that a verb about an ask changes, as it is now. */
async function reread(context: RequestContext, taken: TakenSeat, id: string) {
  const { seat, group } = taken
  return { thread: await findThread(context.database, seat, id), group, seat: new ViewerSeat(taken) }
}
