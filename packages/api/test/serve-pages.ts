import { wallClock } from '../src/database/clock.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Database } from '../src/database/database.ts'
import { RequestContext } from '../src/graphql/request-context.ts'
import { pageDoor } from '../src/pages/page-door.ts'
import type { PageRoute } from '../src/pages/page-route.ts'
import { notFound } from '../src/pages/trouble-pages.tsx'
import { callerOf, trust } from '../src/server/caller.ts'
import { writeCookies } from '../src/server/cookies.ts'

export type PageServer = { url: string; faults: unknown[]; close(): Promise<void> }

/** Serves pages over real HTTP, as the server does. Callers may claim an address in X-Forwarded-For. */
export async function servePages(database: Database, routes: PageRoute[]): Promise<PageServer> {
  const faults: unknown[] = []
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const deployment = {
    publicUrl: url,
    secret: 'a secret of the tests, long enough',
    clock: wallClock,
    anyoneMayFound: true,
  }
  const proxies = trust(['127.0.0.1'])
  const answer = pageDoor({
    routes,
    publicUrl: url,
    openContext: request => new RequestContext(database, callerOf(request, proxies), deployment),
    setCookies: (response, context) => writeCookies(response, context.cookiesToSet, false),
    report: fault => void faults.push(fault),
  })
  server.on('request', async (request, response) => {
    if (await answer(request, response)) return
    response.writeHead(404, notFound().headers).end(notFound().body)
  })
  return {
    url,
    faults,
    close: () => new Promise(closed => server.close(() => closed()) && server.closeAllConnections()),
  }
}
