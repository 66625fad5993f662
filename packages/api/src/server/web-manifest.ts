import type { IncomingMessage, ServerResponse } from 'node:http'

/** Where browsers find what the product is called among a device's apps. */
export const manifestPath = '/manifest.webmanifest'

/** The page's ground in the light theme, as the web's index.html says it too; there it follows the theme. */
const ground = '#e5edf2'

const icons = [
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
  { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/** Tells a phone how to keep the web app among its own: under this deployment's name. The same for everybody. */
export function webManifest(name: string): (request: IncomingMessage, response: ServerResponse) => void {
  const manifest = JSON.stringify({
    id: '/',
    name,
    short_name: name,
    description: 'A home for a small group who think together, over coffee.',
    lang: 'en',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: ground,
    theme_color: ground,
    icons,
  })
  return ({ method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.statusCode = 405
      response.setHeader('content-type', 'text/plain; charset=utf-8')
      return void response.end('This address is only read.')
    }
    response.setHeader('content-type', 'application/manifest+json; charset=utf-8')
    response.setHeader('cache-control', 'no-cache')
    response.end(manifest)
  }
}
