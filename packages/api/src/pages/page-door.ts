import type { IncomingMessage, ServerResponse } from 'node:http'
import { RequestContext } from '../graphql/request-context.ts'
import { pageHeaders, type PageAnswer } from './page-answer.ts'
import { pageFiles } from './page-files.ts'
import { formsOfAnyone, formsOfPages, readForm, readTags, UnreadableForm } from './page-request.ts'
import { routeFinder, type PageRoute } from './page-route.ts'
import { isSameOrigin } from './same-origin.ts'
import { formUnreadable, notFromHere, somethingBroke } from './trouble-pages.tsx'

type Door = {
  routes: readonly PageRoute[]
  publicUrl: string
  openContext(request: IncomingMessage): RequestContext
  setCookies(response: ServerResponse, context: RequestContext): void
  /** Told of faults of ours, with the route's pattern: a path may hold a code. */
  report(error: unknown, pattern: string): void
}

/**
 * Answers the pages and files that work without JavaScript.
 * @returns a listener that resolves to false, having touched nothing, when the address is none of them
 */
export function pageDoor(
  door: Door,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const findRoute = routeFinder(door.routes)
  return async (request, response) => {
    const url = URL.parse(request.url ?? '/', door.publicUrl)
    if (!url) return false
    const method = request.method ?? 'GET'
    if (method === 'GET' && pageFiles.send(url, response)) return true
    const found = findRoute(method, url.pathname)
    if (!found) return false

    const opened = door.openContext(request)
    const context = found.route.fromAnywhere ? withoutCookies(opened) : opened
    const answer = await answerTo(door, request, context, url, found)
    door.setCookies(response, context)
    response.writeHead(answer.status, {
      ...pageHeaders,
      ...answer.headers,
      // What was not sent again has the length it had.
      ...(answer.status !== 304 && { 'Content-Length': Buffer.byteLength(answer.body) }),
    })
    response.end(method === 'HEAD' ? undefined : answer.body)
    return true
  }
}

async function answerTo(
  { publicUrl, report }: Door,
  request: IncomingMessage,
  context: RequestContext,
  url: URL,
  { route, params }: { route: PageRoute; params: Record<string, string> },
): Promise<PageAnswer> {
  try {
    const posted = request.method === 'POST'
    if (posted && !route.fromAnywhere && !isSameOrigin(request.headers, publicUrl)) return notFromHere()
    const kinds = route.fromAnywhere ? formsOfAnyone : formsOfPages
    const form = posted ? await readForm(request, kinds) : new URLSearchParams()
    const ifNoneMatch = readTags(request.headers['if-none-match'])
    return await route.answer({ context, url, params, form, ifNoneMatch })
  } catch (error) {
    if (error instanceof UnreadableForm) return formUnreadable(error.status)
    report(error, route.pattern)
    return somethingBroke()
  }
}

/** The same request of somebody nothing is known of. */
const withoutCookies = ({ database, caller, deployment }: RequestContext): RequestContext =>
  new RequestContext(database, { ...caller, cookies: new Map() }, deployment)
