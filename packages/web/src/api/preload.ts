import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { createQueryPreloader, type PreloadedQueryRef } from '@apollo/client/react'
import { client } from './client.ts'

const preloadQuery = createQueryPreloader(client)

/** `fresh` waits for the API; `known-first` shows what the page already knows and brings it up to date. */
type Freshness = 'fresh' | 'known-first'

/**
 * Asks for a page's one query and waits for it, for use in a route's loader: while it waits, the page before
 * stays. Read the answer with `useReadQuery`.
 */
export async function preload<TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  freshness: Freshness = 'known-first',
): Promise<PreloadedQueryRef<TData, TVariables>> {
  const fetchPolicy = freshness === 'fresh' ? 'network-only' : 'cache-and-network'
  const queryRef: unknown = preloadQuery(query, { fetchPolicy, variables } as never)
  return preloadQuery.toPromise(queryRef as PreloadedQueryRef<TData, TVariables>)
}
