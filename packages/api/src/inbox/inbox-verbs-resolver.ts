import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import { findViewer } from '../auth/viewer-resolver.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat, takeSeats } from '../groups/take-seat.ts'
import { copy } from './copy/en.ts'
import { ReadInboxAtInput, ReadInboxItemInput, ReadWholeInboxInput } from './inbox-inputs.ts'
import { ReadInboxAtPayload, ReadInboxItemPayload, ReadWholeInboxPayload } from './inbox-payloads.ts'
import { forgetUnread } from './inbox-queries.ts'
import { readItemsAt } from './read-items-at.ts'
import { readAllItems, readItems } from './read-items.ts'

const longestPath = 300

@Resolver()
export class InboxVerbsResolver {
  @Mutation(() => ReadInboxItemPayload, {
    description: 'Marks an item as read, on every device. Refuses with NOT_FOUND for what is no id.',
  })
  @Extensions({ policy: 'seated' })
  async readInboxItem(
    @Arg('input', () => ReadInboxItemInput) { groupId, itemId }: ReadInboxItemInput,
    @Ctx() context: RequestContext,
  ): Promise<ReadInboxItemPayload> {
    const { seat } = await requireSeat(context, groupId)
    if (!isId(itemId)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchItem)
    await readItems(context.database, seat, [itemId], context.now())
    return anew(context)
  }

  @Mutation(() => ReadInboxAtPayload, {
    description:
      'Marks as read whatever in the inbox leads to a page of the group; what tells of other words of a post that was read before, only with that post in the path. A path of no page does nothing.',
  })
  @Extensions({ policy: 'seated' })
  async readInboxAt(
    @Arg('input', () => ReadInboxAtInput) { groupId, path }: ReadInboxAtInput,
    @Ctx() context: RequestContext,
  ): Promise<ReadInboxAtPayload> {
    const taken = await requireSeat(context, groupId)
    await readItemsAt(context.database, taken, path.slice(0, longestPath), context.now())
    return anew(context)
  }

  @Mutation(() => ReadWholeInboxPayload, {
    description: 'Marks as read all that was told up to a moment, in all the viewer’s groups.',
  })
  @Extensions({ policy: 'signed in' })
  async readWholeInbox(
    @Arg('input', () => ReadWholeInboxInput) { upTo }: ReadWholeInboxInput,
    @Ctx() context: RequestContext,
  ): Promise<ReadWholeInboxPayload> {
    const seats = (await takeSeats(context)).filter(({ seat }) => seat.state === 'SEATED')
    for (const { seat } of seats) await readAllItems(context.database, seat, upTo, context.now())
    return anew(context)
  }
}

async function anew(context: RequestContext): Promise<{ viewer: Viewer | null; userErrors: [] }> {
  forgetUnread(context)
  return { viewer: await findViewer(context), userErrors: [] }
}
