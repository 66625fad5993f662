import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { Application } from './app/application.tsx'
import { leaveToErrorPage } from './app/leave-to-error-page.ts'
import { whenOpen } from './app/when-open.ts'
import { routes } from './app/routes.tsx'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the application.')

const isDrawn = place.hasChildNodes()
const router = createBrowserRouter(routes, isDrawn ? { hydrationData: { loaderData: {} } } : {})
const root = createRoot(place, { onCaughtError: leaveToErrorPage })
const isUsable = () => place.removeAttribute('aria-busy')
const draw = () => startTransition(() => root.render(<Application router={router} onUsable={isUsable} />))

// What the API drew stays until everything is there, and its reader stays where they are on it.
if (isDrawn) whenOpen(router, draw)
else draw()
