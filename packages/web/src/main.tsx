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

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the application.')

createRoot(place).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </ApolloProvider>
  </StrictMode>,
)
