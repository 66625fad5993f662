import type { OperationVariables } from '@apollo/client'
import { useReadQuery, type PreloadedQueryRef } from '@apollo/client/react'
import { useLoaderData } from 'react-router'

/** The answer to the page's one query, which its loader has waited for; it follows the cache from then on. */
export function usePage<TData, TVariables extends OperationVariables>(
  _loader: (given: never) => Promise<PreloadedQueryRef<TData, TVariables> | Response>,
): TData {
  const queryRef: unknown = useLoaderData()
  return useReadQuery(queryRef as PreloadedQueryRef<TData, TVariables>).data as TData
}
