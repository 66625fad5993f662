import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { untilAllIsHeard } from '../activity/all-is-heard.ts'
import { makeDataSource } from '../database/data-source.ts'
import { wallClock, type Clock } from '../database/clock.ts'
import { Database } from '../database/database.ts'
import type { KeptClock } from '../demo/kept-clock.ts'
import type { FileStore } from '../files/file-store.ts'
import { FolderStore } from '../files/folder-store.ts'
import { RequestContext, type Caller } from '../graphql/request-context.ts'
import { postBySmtp, postThatKeeps } from '../mail/post.ts'
import { openLiveDoor } from '../live/live-door.ts'
import { pageDoor } from '../pages/page-door.ts'
import { bounceDoor, bouncePath } from './bounce-door.ts'
import { callerOf, trust } from './caller.ts'
import { writeCookies } from './cookies.ts'
import { deadlines, followers, hearers, runDeadlines } from './deadlines.ts'
import { entities } from './entities.ts'
import { isLoopback } from './environment.ts'
import { readFileAddress } from './file-address.ts'
import { fileDoor } from './file-door.ts'
import { GraphqlEndpoint } from './graphql-endpoint.ts'
import { answerHealth } from './health.ts'
import { startJobs } from './jobs.ts'
import { logFault } from './log-fault.ts'
import { checkSubscriptionCost } from './query-cost.ts'
import { limitQueryShape } from './query-shape.ts'
import { pageRoutes } from './page-routes.ts'
import { BadRequest } from './read-body.ts'
import { makeSchema } from './schema.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { serveWeb } from './web-files.ts'
import { manifestPath, webManifest } from './web-manifest.ts'

export type ServerOptions = {
  appUrl: string
  systemUrl: string
  host: string
  port: number
  publicUrl: string
  /** What it is called among the apps of a phone; Sixthirty, where nothing is said. */
  deploymentName?: string
  production: boolean
  trustedProxies: string[]
  /** Where the files of posts are kept. */
  filesFolder: string
  /** What keeps them instead of that folder. */
  fileStore?: FileStore
  /** How much of each group's files is kept, in bytes. */
  roomOfGroup: number
  /** Where the web was built to. */
  webFolder: string
  secret: string
  anyoneMayFound: boolean
  /** Null: letters are kept instead of sent. */
  smtpUrl: string | null
  mailFrom: string
  /** Who bears it may tell which letters came back. Null: nobody may. */
  mailWebhookSecret?: string | null
  /** Whether kept letters are shown at /dev/mail, where there are any, and every mail there is at /dev/mail/every. */
  showKeptLetters: boolean
  /** Whether the demo's people may be signed in with one press. */
  demo: boolean
  /** What time it is for all that has a deadline; the wall's, where nothing is said. */
  clock?: Clock
  /** A clock that is let go on at /dev/clock, instead. */
  movableClock?: KeptClock | null
  /** Whether what is due is also looked for by the wall's clock; not, where a test lets time pass and looks itself. */
  looksByTheClock?: boolean
}

/** A server that answers; `stop` ends it when what is under way has been answered. */
export type RunningServer = {
  url: string
  database: Database
  /** Makes ready for whoever opens the first page; it answers before that, too. */
  warmUp(): Promise<void>
  stop(): Promise<void>
}

/** Wires the rooms together and serves them: GraphQL, the pages without JavaScript, and the web app. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { publicUrl, secret, anyoneMayFound, smtpUrl, movableClock } = options
  const clock = movableClock?.now ?? options.clock ?? wallClock
  const secure = publicUrl.startsWith('https:')
  const proxies = trust(options.trustedProxies)
  const post = smtpUrl ? postBySmtp(smtpUrl, options.mailFrom) : postThatKeeps
  const database = new Database(
    makeDataSource(options.appUrl, entities, 4),
    makeDataSource(options.systemUrl, entities, 2),
  )
  const judged = { publicUrl, clock }
  const store = options.fileStore ?? new FolderStore(options.filesFolder)
  const allDeadlines = deadlines(database, judged)
  const contextFor = (caller: Caller) =>
    new RequestContext(database, caller, { publicUrl, secret, anyoneMayFound, clock })
  const openContext = (request: IncomingMessage) => contextFor(callerOf(request, proxies))

  const schema = makeSchema()
  const graphql = new GraphqlEndpoint({ schema, production: options.production, secure })
  const answerPage = pageDoor({
    routes: pageRoutes(database, {
      demo: options.demo,
      keptLetters: options.showKeptLetters && post.keepsWords,
      everyMail: options.showKeptLetters,
      movable: movableClock
        ? {
            clock: movableClock,
            catchUp: () => untilAllIsHeard(database),
            runDue: () => runDeadlines(allDeadlines),
          }
        : null,
    }),
    publicUrl,
    openContext,
    setCookies: (response, context) => writeCookies(response, context.cookiesToSet, secure),
    report: (error, pattern) => logFault(`A page failed (${pattern})`, error),
  })
  const web = serveWeb(options.webFolder, {
    openContext,
    ask: (question, context) => graphql.ask(question, context),
    setCookies: (response, context) => writeCookies(response, context.cookiesToSet, secure),
  })
  const answerManifest = webManifest(options.deploymentName ?? 'Sixthirty')
  const answerFile = fileDoor({
    room: { database, store, roomOfGroup: options.roomOfGroup },
    publicUrl,
    openContext,
  })
  const answerBounces = options.mailWebhookSecret ? bounceDoor(database, options.mailWebhookSecret) : null

  // A page elsewhere can have its own name lead to this machine, and then ask in the visitor's browser as one of ours.
  const onlyByItsName = options.demo || options.showKeptLetters

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (onlyByItsName && !isLoopback(`http://${request.headers.host}`))
      throw new BadRequest(421, `This is only answered at ${publicUrl}.`)
    const pathname = URL.parse(request.url ?? '/', publicUrl)?.pathname
    if (pathname === undefined) throw new BadRequest(400, 'This address cannot be read.')
    if (pathname === '/healthz') return answerHealth(database, response)
    if (pathname === '/graphql') return graphql.answer(request, response, openContext(request))
    if (pathname === manifestPath) return answerManifest(request, response)
    if (pathname === bouncePath && answerBounces) return answerBounces(request, response)
    const file = readFileAddress(pathname)
    if (file) return answerFile(request, response, file)
    if (!(await answerPage(request, response))) await web.answer(request, response)
  }

  await database.connect()
  await graphql.start()
  const jobs = await startJobs({
    database,
    store,
    systemUrl: options.systemUrl,
    post,
    publicUrl,
    secret,
    clock,
    deadlines: allDeadlines,
    followers: followers(database, judged),
    hearers: hearers(database, judged),
    looksByTheClock: options.looksByTheClock ?? true,
  })
  const server = createServer((request, response) => {
    setSecurityHeaders(response, secure)
    answer(request, response).catch((error: unknown) => apologise(response, error))
  })
  // Longer than proxies keep theirs, so that it is they who close, never we under a request on its way.
  server.keepAliveTimeout = 75_000
  const liveDoor = await openLiveDoor(server, {
    database,
    clock,
    schema,
    limits: { rules: [limitQueryShape], checkCost: document => checkSubscriptionCost(schema, document) },
    wireUrl: options.systemUrl,
    publicUrl,
    secret,
    caller(request) {
      const caller = callerOf(request, proxies)
      return () => contextFor(caller)
    },
    report: error => logFault('Looking on live failed', error),
  })
  const stop = async () => {
    liveDoor.leave()
    await close(server)
    web.close()
    await liveDoor.close()
    await jobs.stop()
    await graphql.stop()
    post.close()
    await database.close()
  }
  try {
    await listen(server, options.port, options.host)
  } catch (error) {
    await stop()
    throw error
  }
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, database, warmUp: () => web.warmUp(), stop }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

/** How long requests at work may still take when the server stops, in milliseconds. */
const longestGoodbye = 5_000

/** Lets requests at work end; connections that only wait are closed at once, those that never end after a while. */
function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    const enough = setTimeout(() => server.closeAllConnections(), longestGoodbye)
    server.close(() => {
      clearTimeout(enough)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function apologise(response: ServerResponse, error: unknown): void {
  const known = error instanceof BadRequest ? error : undefined
  if (!known) logFault('A request failed', error)
  if (response.headersSent) return void response.destroy()
  response.statusCode = known?.status ?? 500
  response.setHeader('connection', 'close')
  response.setHeader('content-type', 'application/json; charset=utf-8')
  const message = known?.message ?? 'Something went wrong here, not with you.'
  const code = known ? 'BAD_REQUEST' : 'INTERNAL'
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}
