import { client } from '../api/client.ts'
import { InboxNewsDocument, ReadInboxAtDocument } from './inbox-here.generated.ts'

/**
 * Marks whatever in the inbox leads to a page of the group as read; the dot follows. Where that does not get through,
 * it stays unread, and is marked another time.
 */
export async function readInboxAt(groupId: string, path: string): Promise<void> {
  const variables = { input: { groupId, path } }
  await client.mutate({ mutation: ReadInboxAtDocument, variables }).catch(() => undefined)
}

/** Brings the dot up to date: something may have come, or been read elsewhere. */
export async function askForInboxNews(): Promise<void> {
  await client.query({ query: InboxNewsDocument, fetchPolicy: 'network-only' }).catch(() => undefined)
}
