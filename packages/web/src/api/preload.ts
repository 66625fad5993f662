import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { createQueryPreloader, type PreloadedQueryRef } from '@apollo/client/react'
import { client } from './client.ts'

const preloadQuery = createQueryPreloader(client)

/**
 * `fresh` waits for the API; `known-first` shows what the page already knows and brings it up to date; `known` asks for
 * what the page does not know only.
 */
type Freshness = keyof typeof policies

const policies = { fresh: 'network-only', 'known-first': 'cache-and-network', known: 'cache-first' } as const

/**
 * Asks for a page's one query and waits for it, for use in a route's loader: while it waits, the page before
 * stays. Read the answer with `useReadQuery`.
 */
export async function preload<TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  freshness: Freshness = 'known-first',
): Promise<PreloadedQueryRef<TData, TVariables>> {
  const queryRef: unknown = preloadQuery(query, { fetchPolicy: policies[freshness], variables } as never)
  return preloadQuery.toPromise(queryRef as PreloadedQueryRef<TData, TVariables>)
}
