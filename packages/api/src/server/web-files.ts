import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import type { RequestContext } from '../graphql/request-context.ts'
import { findAddresses } from './addresses.ts'
import type { AskedFirst } from './graphql-endpoint.ts'
import { findOpenings, type Opening } from './openings.ts'
import { sendWords } from './send-words.ts'
import type { Drawing } from './drawing/order.ts'
import { pageDrawer } from './drawing/page-drawer.ts'
import { readerOf } from './drawing/reader-of.ts'
import { firstAnswers, webPage, type Answered } from './web-page.ts'

/** How the page's first questions are asked for whoever opens it. */
type Asking = {
  openContext(request: IncomingMessage): RequestContext
  /** The answer as JSON; null where there is none to show. */
  ask(question: AskedFirst, context: RequestContext): Promise<string | null>
  setCookies(response: ServerResponse, context: RequestContext): void
}

type WebFiles = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Makes ready to draw pages: without it whoever opens the first gets it undrawn. */
  warmUp(): Promise<void>
  close(): void
}

/**
 * Serves the built web app: hashed files for a year, compressed where the build has laid them down so, and its page
 * for every address of the app itself, with the answers to what it asks first for whoever may sit there. Anywhere else
 * the page says that there is nothing, and so does its status, which tells of the address alone: what is not there and
 * what is not yours is one answer.
 * @param folder where the web was built to
 */
export function serveWeb(folder: string, asking: Asking): WebFiles {
  const openingAt = findOpenings(join(folder, 'openings.json'))
  const isOfApp = findAddresses(join(folder, 'addresses.json'))
  const page = webPage(join(folder, 'index.html'))
  const drawer = pageDrawer(join(folder, 'draw-page.cjs'))
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      const forever = path.startsWith('/assets/')
      response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })

  async function answerPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return end(response, 405, 'This address is only read.')
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (/\.\w+$/.test(pathname)) return end(response, 404, 'There is nothing here.')
    if (!isOfApp(pathname)) response.statusCode = 404
    const opening = openingAt(pathname)
    const answered = search ? [] : await answersTo(opening, request, response)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    // Words of a group lie in no cache, and nobody who goes back finds them as they were.
    response.setHeader('cache-control', answered.length > 0 ? 'private, no-store' : 'no-cache')
    const drawing = await drawn(request, pathname, answered)
    await sendWords(request, response, page({ opening, answered, drawing }))
  }

  /** From the answers that whoever opens the page was given, and nothing else. */
  async function drawn(
    request: IncomingMessage,
    address: string,
    answered: Answered[],
  ): Promise<Drawing | null> {
    if (answered.length === 0) return null
    const { cookies } = asking.openContext(request).caller
    return drawer.draw({
      address,
      answers: firstAnswers(answered),
      ...readerOf(request.headers['accept-language'], cookies.get('zone')),
    })
  }

  async function answersTo(
    { questions }: Opening,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Answered[]> {
    if (request.method !== 'GET' || questions.length === 0) return []
    const answers = questions.map(async question => {
      const context = asking.openContext(request)
      if (context.caller.cookies.size === 0) return []
      const answer = await asking.ask(question, context)
      asking.setCookies(response, context)
      return answer ? [{ ...question, answer }] : []
    })
    return (await Promise.all(answers)).flat()
  }

  return {
    answer: (request, response) =>
      new Promise((resolve, reject) => {
        response.once('close', resolve)
        // What was there when the server started may be gone: an error that nobody hears would end the server.
        response.once('pipe', file => file.once('error', () => response.destroy()))
        files(request, response, () => void answerPage(request, response).then(resolve, reject))
      }),
    warmUp: () => drawer.warmUp(),
    close: () => drawer.close(),
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end(text)
}
