import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { client } from './api/client.ts'
import { routes } from './app/routes.tsx'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'

// The faces above every fold come while the page is drawn, not while what draws it is still on its way. Those of the
// machine's own that stand there meanwhile are sized alike.
for (const face of ['Literata', 'Atkinson Hyperlegible Next']) void document.fonts.load(`1em "${face}"`)

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the application.')

/** The error page tells the console itself, all but what is merely not there: that is an answer, not a fault. */
const leaveToErrorPage = () => undefined

createRoot(place, { onCaughtError: leaveToErrorPage }).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={createBrowserRouter(routes)} onError={leaveToErrorPage} />
    </ApolloProvider>
  </StrictMode>,
)
