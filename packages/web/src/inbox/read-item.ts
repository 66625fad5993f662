import { client } from '../api/client.ts'
import { markAsRead } from './mark-as-read.ts'
import { ReadInboxItemDocument } from './read-inbox-item.generated.ts'

/** Marks an item as read that was opened here. Where that does not get through, it stays unread. */
export async function readItem({ groupId, id }: { groupId: string; id: string }): Promise<void> {
  const variables = { input: { groupId, itemId: id } }
  const sent = client.mutate({ mutation: ReadInboxItemDocument, variables })
  const answer = await sent.catch(() => undefined)
  if (answer?.data?.readInboxItem.userErrors.length === 0) markAsRead([id])
}
