import type { FragmentType, TypedDocumentNode } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'

/**
 * A component's own fields of a noun its parent handed down masked; they follow the cache. The component's
 * fragment stands first in its generated document.
 */
export function useFragmentData<TData>(
  fragment: TypedDocumentNode<TData, Record<string, never>>,
  from: FragmentType<TData>,
): TData {
  const fragmentName = nameOf(fragment)
  return useSuspenseFragment({ fragment, fragmentName, from }).data as TData
}

/** The same of several nouns, in their order. */
export function useFragmentsData<TData>(
  fragment: TypedDocumentNode<TData, Record<string, never>>,
  from: readonly FragmentType<TData>[],
): TData[] {
  const fragmentName = nameOf(fragment)
  return useSuspenseFragment({ fragment, fragmentName, from: [...from] }).data as TData[]
}

function nameOf(document: TypedDocumentNode<unknown, Record<string, never>>): string {
  const definition = document.definitions[0]
  if (definition?.kind !== 'FragmentDefinition')
    throw new Error('The document does not start with a fragment.')
  return definition.name.value
}
