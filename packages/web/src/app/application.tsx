import { ApolloProvider } from '@apollo/client/react'
import { StrictMode, useLayoutEffect } from 'react'
import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { client } from '../api/client.ts'
import { leaveToErrorPage } from './leave-to-error-page.ts'

/**
 * All there is of the application, at the place of its router. Tells when it can be used: in the very turn in which it
 * takes the place of what was drawn, or a letter typed between the two would be nobody's.
 */
export function Application({ router, onUsable }: { router: DataRouter; onUsable?: () => void }) {
  useLayoutEffect(() => onUsable?.(), [onUsable])
  return (
    <StrictMode>
      <ApolloProvider client={client}>
        <RouterProvider router={router} onError={leaveToErrorPage} />
      </ApolloProvider>
    </StrictMode>
  )
}
