import type { NavigateFunction } from 'react-router'
import { client } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { NextNewDocument, type NextNewQuery } from './next-new.generated.ts'

/** Goes to the next thread in which something is new; answers whether there was one. */
export async function goToNextNew({
  slug,
  threadId,
  navigate,
}: {
  slug: string
  /** The one that is open. */
  threadId?: string
  navigate: NavigateFunction
}): Promise<boolean> {
  const next = await nextNew(slug, threadId)
  if (next) await navigate(paths.thread(slug, next))
  return next !== undefined
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
