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
const router = createBrowserRouter(routes)
const root = createRoot(place, { onCaughtError: leaveToErrorPage })

let stands = window.scrollY
const follow = () => (stands = window.scrollY)
window.addEventListener('scroll', follow)

/** The router begins every page at its top: who reads one that came drawn stays where they are. */
function isUsable() {
  window.removeEventListener('scroll', follow)
  if (isDrawn) window.scrollTo(0, stands)
  place?.removeAttribute('aria-busy')
}

const draw = () => startTransition(() => root.render(<Application router={router} onUsable={isUsable} />))

// What the API drew stays until everything is there.
if (isDrawn) whenOpen(router, draw)
else draw()
