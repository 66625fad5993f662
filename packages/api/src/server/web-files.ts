import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/**
 * Serves the built web app: hashed files for a year, compressed where the build has laid them down so, and its page
 * for every address of the app itself.
 * @param folder where the web was built to
 */
export function serveWeb(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const page = join(folder, 'index.html')
  const html = existsSync(page)
    ? readFileSync(page)
    : Buffer.from('<!doctype html><title>Sixthirty</title>The web app has not been built.')
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      const forever = path.startsWith('/assets/')
      response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return (request, response) =>
    files(request, response, () => {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return end(response, 405, 'This address is only read.')
      if (/\.\w+$/.test(new URL(request.url ?? '/', 'http://localhost').pathname))
        return end(response, 404, 'There is nothing here.')
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('cache-control', 'no-cache')
      response.end(html)
    })
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end(text)
}
