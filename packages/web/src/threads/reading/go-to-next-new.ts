import type { NavigateFunction } from 'react-router'
import { client } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { NextNewDocument, type NextNewQuery } from './next-new.generated.ts'

/** Goes to the next thread in which something is new; to the list of threads where nothing is. */
export async function goToNextNew({
  slug,
  threadId,
  navigate,
}: {
  slug: string
  /** The one that is open. */
  threadId?: string
  navigate: NavigateFunction
}): Promise<void> {
  const next = await nextNew(slug, threadId)
  await navigate(next ? paths.thread(slug, next) : paths.threads(slug))
}

async function nextNew(slug: string, open: string | undefined): Promise<string | undefined> {
  try {
    const { data } = await client.query({
      query: NextNewDocument,
      variables: { slug },
      fetchPolicy: 'no-cache',
    })
    const edges = (data as NextNewQuery | undefined)?.group?.threads.edges ?? []
    return edges.find(({ node }) => node.id !== open && node.newPostCount > 0)?.node.id
  } catch {
    return undefined
  }
}
