import { client } from '../../api/client.ts'
import { ThreadMenuDocument } from './thread-menu.generated.ts'

/** Brings what the menu of a thread may offer. Throws when it did not get through. */
export async function askForThreadMenu({
  slug,
  threadId,
}: {
  slug: string
  threadId: string
}): Promise<void> {
  await client.query({
    query: ThreadMenuDocument,
    variables: { slug, threadId },
    fetchPolicy: 'network-only',
  })
}
