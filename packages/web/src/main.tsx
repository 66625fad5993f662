import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { client } from './api/client.ts'
import { routes } from './app/routes.tsx'
import { bringFaces } from './design/bring-faces.ts'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'

bringFaces()

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
