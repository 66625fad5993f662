import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { ViewerSeat } from '../groups/viewer-seat.ts'
import { loadMeeting } from '../meetings/meeting-queries.ts'
import { findPost } from '../threads/post-queries.ts'
import { findThread } from '../threads/thread-queries.ts'
import { answerTableRequest } from './answer-table-request.ts'
import { changeTableItem } from './change-table-item.ts'
import { moveTableItem } from './move-table-item.ts'
import { putOnTable } from './put-on-table.ts'
import { settleTableItem } from './settle-table-item.ts'
import {
  AnswerTableRequestInput,
  ChangeTableItemInput,
  MoveTableItemInput,
  PutOnTableInput,
  SettleTableItemInput,
  TakeOffTableInput,
  WriteBackToThreadInput,
} from './table-inputs.ts'
import { forgetTables, rereadTableItem } from './table-item-queries.ts'
import {
  AnswerTableRequestPayload,
  ChangeTableItemPayload,
  MoveTableItemPayload,
  PutOnTablePayload,
  SettleTableItemPayload,
  TakeOffTablePayload,
  WriteBackToThreadPayload,
} from './table-payloads.ts'
import { takeOffTable } from './take-off-table.ts'
import { writeBackToThread } from './write-back-to-thread.ts'

@Resolver()
export class TableVerbsResolver {
  @Mutation(() => PutOnTablePayload, {
    description:
      'Brings something to a meeting. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, ALREADY_ON_TABLE, BAD_ID, EMPTY, TOO_LONG, OUT_OF_RANGE.',
  })
  @Extensions({ policy: 'mayPutOnTable' })
  async putOnTable(
    @Arg('input', () => PutOnTableInput) input: PutOnTableInput,
    @Ctx() context: RequestContext,
  ): Promise<PutOnTablePayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await putOnTable(context.database, seat, input, context.now())
    const tableItem = await rereadTableItem(context, seat, id)
    return {
      tableItem,
      meeting: await loadMeeting(context, seat, tableItem?.liesOn?.id ?? null),
      thread: tableItem?.threadId ? await findThread(context.database, seat, tableItem.threadId) : null,
    }
  }

  @Mutation(() => ChangeTableItemPayload, {
    description:
      'Other words for what one brings. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION, EMPTY, TOO_LONG, OUT_OF_RANGE.',
  })
  @Extensions({ policy: 'mayEdit' })
  async changeTableItem(
    @Arg('input', () => ChangeTableItemInput) input: ChangeTableItemInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeTableItemPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    await changeTableItem(context.database, seat, input, context.now())
    return { tableItem: await rereadTableItem(context, seat, input.itemId) }
  }

  @Mutation(() => TakeOffTablePayload, {
    description:
      'Takes off again what one brought: nobody is told, and nobody else is shown it any more. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayTakeOff' })
  async takeOffTable(
    @Arg('input', () => TakeOffTableInput) input: TakeOffTableInput,
    @Ctx() context: RequestContext,
  ): Promise<TakeOffTablePayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const { threadId, liesOn } = await takeOffTable(context.database, seat, input.itemId, context.now())
    return {
      tableItem: await rereadTableItem(context, seat, input.itemId),
      meeting: await loadMeeting(context, seat, liesOn?.id ?? null),
      thread: threadId ? await findThread(context.database, seat, threadId) : null,
    }
  }

  @Mutation(() => MoveTableItemPayload, {
    description: 'Lays an item elsewhere on its table. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW.',
  })
  @Extensions({ policy: 'mayMove' })
  async moveTableItem(
    @Arg('input', () => MoveTableItemInput) input: MoveTableItemInput,
    @Ctx() context: RequestContext,
  ): Promise<MoveTableItemPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const meetingId = await moveTableItem(context.database, seat, input, context.now())
    forgetTables(context, seat.groupId)
    return { meeting: await loadMeeting(context, seat, meetingId) }
  }

  @Mutation(() => SettleTableItemPayload, {
    description:
      'Says what became of an item, from the start of its meeting until that is closed. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, OUT_OF_RANGE.',
  })
  @Extensions({ policy: 'maySettle' })
  async settleTableItem(
    @Arg('input', () => SettleTableItemInput) input: SettleTableItemInput,
    @Ctx() context: RequestContext,
  ): Promise<SettleTableItemPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const meetingId = await settleTableItem(context.database, seat, input, context.now())
    return {
      tableItem: await rereadTableItem(context, seat, input.itemId),
      meeting: await loadMeeting(context, seat, meetingId),
    }
  }

  @Mutation(() => AnswerTableRequestPayload, {
    description:
      'The author of a thread says whether somebody else may put it on the table. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, ALREADY_ON_TABLE.',
  })
  @Extensions({ policy: 'mayAnswerRequest' })
  async answerTableRequest(
    @Arg('input', () => AnswerTableRequestInput) input: AnswerTableRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswerTableRequestPayload> {
    const taken = await requireSeat(context, input.groupId)
    const { seat } = taken
    const { threadId, liesOn } = await answerTableRequest(context.database, seat, input, context.now())
    return {
      tableItem: await rereadTableItem(context, seat, input.itemId),
      meeting: await loadMeeting(context, seat, liesOn?.id ?? null),
      thread: threadId ? await findThread(context.database, seat, threadId) : null,
      seat: new ViewerSeat(taken),
    }
  }

  @Mutation(() => WriteBackToThreadPayload, {
    description:
      'Its owner brings one paragraph back to the thread, as a post of theirs, once. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, BAD_ID, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'mayWriteBack' })
  async writeBackToThread(
    @Arg('input', () => WriteBackToThreadInput) input: WriteBackToThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<WriteBackToThreadPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const { postId, threadId } = await writeBackToThread(context.database, seat, input, context.now())
    return {
      tableItem: await rereadTableItem(context, seat, input.itemId),
      post: await findPost(context.database, seat, postId),
      thread: await findThread(context.database, seat, threadId),
    }
  }
}
