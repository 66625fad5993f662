import { GraphQLError } from 'graphql'
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { atIntervals } from './at-intervals.ts'
import { OpenSocket } from './open-socket.ts'
import { OpenSockets, type SocketGuest } from './open-sockets.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import {
  closeCodes,
  longestId,
  longestMessage,
  mostSockets,
  mostSubscriptions,
  type Closing,
} from './socket-limits.ts'

type Behind<Guest> = { socket: OpenSocket<Guest> }
type Protocol<Guest> = ServerOptions<never, Behind<Guest>>

type Door<Guest> = {
  path: string
  publicUrl: string
  /** Null: nobody is signed in. */
  guestOf(request: IncomingMessage): Promise<Guest | null>
  /** Of these sessions, those that are still good. */
  stillOpen(sessionIds: string[]): Promise<string[]>
  /** What a room above makes of a subscription: how it is executed, or why not. */
  read: NonNullable<Protocol<Guest>['onSubscribe']>
  subscribe: NonNullable<Protocol<Guest>['subscribe']>
  report(error: unknown): void
}

/** How often sessions are asked after, in milliseconds. */
export const betweenLooks = 1_500

/** How often a silent socket is asked after, in milliseconds. */
const betweenPings = 20_000

/**
 * The door for sockets: the rules of HTTP hold here too. Only pages of ours may open one, only somebody signed in, and
 * only so many; whoever is signed out elsewhere loses theirs.
 */
export class SocketDoor<Guest extends SocketGuest> {
  readonly #door: Door<Guest>
  readonly #sockets = new OpenSockets<Guest>()
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    clientTracking: false,
    // By hand, so that pings are counted first.
    autoPong: false,
    handleProtocols,
  })
  readonly #protocol: ReturnType<typeof makeServer<never, Behind<Guest>>>
  readonly #ends: (() => void)[]
  #isClosing = false

  constructor(server: Server, door: Door<Guest>) {
    this.#door = door
    this.#protocol = makeServer<never, Behind<Guest>>({
      onConnect(connection) {
        connection.extra.socket.countBy(() => Object.keys(connection.subscriptions).length)
      },
      onSubscribe: (...asked) => this.#refusal(...asked) ?? door.read(...asked),
      subscribe: door.subscribe,
    })
    server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      this.#answer(request, socket, head).catch((error: unknown) => {
        door.report(error)
        refuseUpgrade(socket, 500)
      })
    })
    this.#ends = [
      atIntervals(betweenLooks, () => this.#closeThoseSignedOut(), door.report),
      atIntervals(betweenPings, async () => this.#pingAll(), door.report),
    ]
  }

  /** Lets no more in, and asks everybody to come back to another process. */
  close(): void {
    this.#isClosing = true
    for (const end of this.#ends) end()
    for (const socket of this.#sockets) socket.close(closeCodes.RESTART)
  }

  async #answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { path, publicUrl, guestOf } = this.#door
    if (this.#isClosing) return refuseUpgrade(socket, 503)
    if (URL.parse(request.url ?? '', publicUrl)?.pathname !== path) return refuseUpgrade(socket, 404)
    if (request.headers.origin !== publicUrl) return refuseUpgrade(socket, 403)
    const guest = await guestOf(request)
    if (!guest) return refuseUpgrade(socket, 401)
    if (this.#isClosing) return refuseUpgrade(socket, 503)
    if (this.#sockets.countOf(guest.accountId) >= mostSockets) return refuseUpgrade(socket, 429)
    this.#server.handleUpgrade(request, socket, head, opened => this.#open(opened, guest))
  }

  #open(opened: WebSocket, guest: Guest): void {
    const socket = new OpenSocket(opened, guest)
    this.#sockets.add(socket)
    const closed = this.#protocol.opened(
      {
        protocol: opened.protocol,
        send: text => socket.send(text),
        close: (code = 1000, reason = '') => socket.close({ code, reason }),
        onMessage: hear =>
          opened.on('message', (data, isBinary) => {
            if (!socket.admit()) return
            if (isBinary) socket.close(closeCodes.BAD_MESSAGE)
            else hear(String(data)).catch(this.#door.report)
          }),
      },
      { socket },
    )
    opened.on('ping', data => {
      if (socket.admit()) opened.pong(data)
    })
    opened.on('pong', () => socket.admit())
    opened.once('close', (code, reason) => {
      this.#sockets.delete(socket)
      closed(code, String(reason)).catch(this.#door.report)
    })
  }

  /** Closes the socket of whoever subscribes beyond all measure; null to whoever does not. */
  #refusal(...[{ extra }, id]: Parameters<Door<Guest>['read']>): GraphQLError[] | null {
    const { socket } = extra
    const refuse = (closing: Closing) => {
      socket.close(closing)
      return [new GraphQLError(closing.reason)]
    }
    if (id.length > longestId) return refuse(closeCodes.BAD_MESSAGE)
    const has = this.#sockets.subscriptionsOf(socket.guest.accountId)
    return has > mostSubscriptions ? refuse(closeCodes.TOO_MANY_SUBSCRIPTIONS) : null
  }

  #pingAll(): void {
    for (const socket of this.#sockets) socket.ping()
  }

  async #closeThoseSignedOut(): Promise<void> {
    // Only these: whoever comes in meanwhile is not asked after.
    const sockets = [...this.#sockets]
    if (sockets.length === 0) return
    const ids = [...new Set(sockets.map(({ guest }) => guest.sessionId))]
    const open = new Set(await this.#door.stillOpen(ids))
    for (const socket of sockets) if (!open.has(socket.guest.sessionId)) socket.close(closeCodes.SESSION_OVER)
  }
}
