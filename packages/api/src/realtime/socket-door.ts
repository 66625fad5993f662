import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { closeCodes, longestMessage, mostMessages, mostSockets, type Closing } from './socket-limits.ts'

/** Whoever is behind a socket. */
export type SocketGuest = { sessionId: string; accountId: string }

/** What a room above does about subscriptions; `extra` is the socket's {@link OpenSocket}. */
export type Subscribing = Pick<ServerOptions<never, { socket: OpenSocket }>, 'onSubscribe' | 'subscribe'>

type Door = Subscribing & {
  path: string
  publicUrl: string
  /** Null: nobody is signed in. */
  guestOf(request: IncomingMessage): Promise<SocketGuest | null>
  /** Of these sessions, those that are still good. */
  stillOpen(sessionIds: string[]): Promise<string[]>
  report(error: unknown): void
}

/** How often sessions are asked after, and how often a silent socket is. In milliseconds. */
const betweenLooks = 1_500
const betweenPings = 20_000
/** As many bytes as may lie unsent in a socket before it counts as one that does not read. */
const mostUnsent = 1024 * 1024

/** A person's open socket. */
export class OpenSocket {
  readonly guest: SocketGuest
  readonly request: IncomingMessage
  readonly #socket: WebSocket
  subscriptions = 0
  isAlive = true
  #messages = 0
  #countedSince = Date.now()

  constructor(socket: WebSocket, guest: SocketGuest, request: IncomingMessage) {
    this.#socket = socket
    this.guest = guest
    this.request = request
  }

  close({ code, reason }: Closing): void {
    this.#socket.close(code, reason)
    // Whoever does not read does not read this either.
    setTimeout(() => this.#socket.terminate(), 2_000).unref()
  }

  /** Counts what came; closes a socket that sends too much. */
  count(): void {
    const now = Date.now()
    if (now - this.#countedSince > 10_000) {
      this.#messages = 0
      this.#countedSince = now
    }
    this.#messages += 1
    if (this.#messages === mostMessages + 1) this.close(closeCodes.TOO_MANY_MESSAGES)
  }

  /** Resolves once it has left this process. */
  send(text: string): Promise<void> {
    if (this.#socket.bufferedAmount > mostUnsent) this.close(closeCodes.TOO_SLOW)
    return new Promise((resolve, reject) => {
      this.#socket.send(text, error => (error ? reject(error) : resolve()))
    })
  }

  ping(): void {
    if (!this.isAlive) return this.#socket.terminate()
    this.isAlive = false
    this.#socket.ping()
  }
}

/**
 * The door for sockets: the rules of HTTP hold here too. Only pages of ours may open one, only somebody signed in, and
 * only so many; whoever is signed out elsewhere loses theirs.
 */
export class SocketDoor {
  readonly #door: Door
  readonly #sockets = new Set<OpenSocket>()
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols,
  })
  readonly #protocol: ReturnType<typeof makeServer<never, { socket: OpenSocket }>>
  readonly #timers: NodeJS.Timeout[]
  #isClosing = false

  constructor(server: Server, door: Door) {
    this.#door = door
    this.#protocol = makeServer<never, { socket: OpenSocket }>({
      onSubscribe: door.onSubscribe,
      subscribe: door.subscribe,
    })
    server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      this.#answer(request, socket, head).catch((error: unknown) => {
        door.report(error)
        refuse(socket, 500)
      })
    })
    this.#timers = [
      setInterval(() => void this.#closeThoseSignedOut().catch(door.report), betweenLooks).unref(),
      setInterval(() => this.#sockets.forEach(socket => socket.ping()), betweenPings).unref(),
    ]
  }

  /** Subscriptions that somebody has open, over all their sockets. */
  subscriptionsOf(accountId: string): number {
    return this.#of(accountId).reduce((sum, socket) => sum + socket.subscriptions, 0)
  }

  /** Lets no more in, and asks everybody to come back to another process. */
  close(): void {
    this.#isClosing = true
    for (const timer of this.#timers) clearInterval(timer)
    for (const socket of this.#sockets) socket.close(closeCodes.RESTART)
  }

  async #answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { path, publicUrl, guestOf } = this.#door
    if (this.#isClosing) return refuse(socket, 503)
    if (URL.parse(request.url ?? '', publicUrl)?.pathname !== path) return refuse(socket, 404)
    if (request.headers.origin !== publicUrl) return refuse(socket, 403)
    const guest = await guestOf(request)
    if (!guest) return refuse(socket, 401)
    if (this.#of(guest.accountId).length >= mostSockets) return refuse(socket, 429)
    this.#server.handleUpgrade(request, socket, head, opened =>
      this.#open(opened, new OpenSocket(opened, guest, request)),
    )
  }

  #of(accountId: string): OpenSocket[] {
    return [...this.#sockets].filter(({ guest }) => guest.accountId === accountId)
  }

  #open(opened: WebSocket, socket: OpenSocket): void {
    this.#sockets.add(socket)
    const closed = this.#protocol.opened(
      {
        protocol: opened.protocol || GRAPHQL_TRANSPORT_WS_PROTOCOL,
        send: text => socket.send(text),
        close: (code, reason) => opened.close(code, reason),
        onMessage: hear =>
          opened.on('message', (data, isBinary) => {
            socket.count()
            if (isBinary) return opened.close(4400, 'Invalid message received')
            hear(String(data)).catch(this.#door.report)
          }),
      },
      { socket },
    )
    opened.on('ping', () => socket.count())
    opened.on('pong', () => {
      socket.isAlive = true
    })
    opened.on('error', () => opened.terminate())
    opened.once('close', (code, reason) => {
      this.#sockets.delete(socket)
      void closed(code, String(reason))
    })
  }

  async #closeThoseSignedOut(): Promise<void> {
    if (this.#sockets.size === 0) return
    // Only these: whoever comes in meanwhile is not asked after.
    const sockets = [...this.#sockets]
    const ids = [...new Set(sockets.map(({ guest }) => guest.sessionId))]
    const open = new Set(await this.#door.stillOpen(ids))
    for (const socket of sockets)
      if (!open.has(socket.guest.sessionId)) socket.close(closeCodes.SESSION_OVER)
  }
}

const reasons = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

function refuse(socket: Duplex, status: keyof typeof reasons): void {
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
