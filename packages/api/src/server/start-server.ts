import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeDataSource } from '../database/data-source.ts'
import { Database } from '../database/database.ts'
import { RequestContext } from '../graphql/request-context.ts'
import { callerOf, trust } from './caller.ts'
import { entities } from './entities.ts'
import { GraphqlEndpoint } from './graphql-endpoint.ts'
import { BadRequest } from './read-body.ts'
import { makeSchema } from './schema.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { serveWeb } from './web-files.ts'

export type ServerOptions = {
  appUrl: string
  systemUrl: string
  host: string
  port: number
  publicUrl: string
  production: boolean
  trustedProxies: string[]
  webFolder: string
  secret: string
  anyoneMayFound: boolean
}

export type RunningServer = { url: string; database: Database; stop(): Promise<void> }

/** Wires the rooms together and serves them: GraphQL, the pages without JavaScript, and the web app. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { publicUrl, secret, anyoneMayFound } = options
  const deployment = { publicUrl, secret, anyoneMayFound }
  const secure = publicUrl.startsWith('https:')
  const database = new Database(
    makeDataSource(options.appUrl, entities, 4),
    makeDataSource(options.systemUrl, entities, 2),
  )
  await database.connect()
  const graphql = new GraphqlEndpoint({ schema: makeSchema(), production: options.production, secure })
  await graphql.start()
  const web = serveWeb(options.webFolder)
  const proxies = trust(options.trustedProxies)

  const server = createServer((request, response) => {
    setSecurityHeaders(response, secure)
    answer(request, response).catch((error: unknown) => apologise(response, error))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/healthz') return void response.end('ok')
    if (pathname === '/graphql') {
      return graphql.answer(
        request,
        response,
        new RequestContext(database, callerOf(request, proxies), deployment),
      )
    }
    web(request, response)
  }

  await listen(server, options.port, options.host)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    async stop() {
      await new Promise(resolve => {
        server.close(resolve)
        server.closeIdleConnections()
      })
      await graphql.stop()
      await database.close()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

function apologise(response: ServerResponse, error: unknown): void {
  const known = error instanceof BadRequest ? error : undefined
  if (!known) console.error(error)
  if (response.headersSent) return void response.destroy()
  response.statusCode = known?.status ?? 500
  response.setHeader('content-type', 'application/json; charset=utf-8')
  const message = known?.message ?? 'Something went wrong here, not with you.'
  response.end(
    JSON.stringify({ errors: [{ message, extensions: { code: known ? 'BAD_REQUEST' : 'INTERNAL' } }] }),
  )
}
