import { useApolloClient } from '@apollo/client/react'
import { useEffect } from 'react'
import { useParams, useRouteError } from 'react-router'
import { WhatFailed } from './error-page.tsx'
import { GroupLayoutDocument } from './group-layout.generated.ts'

/**
 * What stands instead of a page inside a group's frame. A page often fails because one's seat has changed meanwhile:
 * the frame asks again, and shows why if it has.
 */
export function ErrorBoundary() {
  const error = useRouteError()
  const client = useApolloClient()
  const { slug = '' } = useParams()

  useEffect(() => {
    if (!error) return
    const question = { query: GroupLayoutDocument, variables: { slug } }
    client.query({ ...question, fetchPolicy: 'network-only' }).catch(() => undefined)
  }, [client, slug, error])

  return <WhatFailed error={error} />
}
