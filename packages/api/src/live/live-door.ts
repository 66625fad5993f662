import { createSourceEventStream, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { IncomingMessage, Server } from 'node:http'
import { currentSession } from '../auth/session.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat } from '../groups/take-seat.ts'
import type { OpenSocket } from '../realtime/open-socket.ts'
import type { SocketGuest } from '../realtime/open-sockets.ts'
import { postgresWire } from '../realtime/postgres-wire.ts'
import { SocketDoor } from '../realtime/socket-door.ts'
import { closeCodes } from '../realtime/socket-limits.ts'
import { eventAnswerer } from './answer-event.ts'
import type { LookingContext } from './live-resolver.ts'
import { Live } from './look-on.ts'
import { subscriptionError } from './subscription-error.ts'
import { subscriptionReader, type DocumentLimits } from './subscriptions.ts'

type House = {
  database: Database
  clock: Clock
  schema: GraphQLSchema
  limits: DocumentLimits
  /** Where notifications are listened for. */
  wireUrl: string
  publicUrl: string
  secret: string
  /** A way to open a request of whoever asks here, as often as they ask. */
  caller(request: IncomingMessage): () => RequestContext
  report(error: unknown): void
}

type Guest = SocketGuest & { openContext(): RequestContext }
type Source = AsyncIterableIterator<ExecutionResult>

/** Lets people look on live at /graphql, by WebSocket. */
export async function openLiveDoor(
  server: Server,
  house: House,
): Promise<{ leave(): void; close(): Promise<void> }> {
  const { database, clock, schema, limits, publicUrl, secret, report } = house
  const live = new Live({ database, clock, secret, answer: eventAnswerer(schema, report), report })
  const wire = await postgresWire(house.wireUrl, stirred => live.stir(stirred), report)
  database.onCommit(groupId => wire.tell(groupId))
  const read = subscriptionReader(schema, limits)

  const lookingFrom = (socket: OpenSocket<Guest>, document: DocumentNode): LookingContext => ({
    async lookOn({ groupId, after, dataAge }) {
      const { seat } = await requireSeat(socket.guest.openContext(), groupId)
      const since = live.positionOf(seat.groupId, after ?? null)
      const beginning = { since, dataAge: dataAge ?? null }
      return live.lookOn(seat, { ...beginning, document }, () => socket.close(closeCodes.TOO_SLOW))
    },
  })

  const door = new SocketDoor<Guest>(server, {
    path: '/graphql',
    publicUrl,
    report,
    async guestOf(request) {
      const openContext = house.caller(request)
      const session = await currentSession(openContext())
      return session && { sessionId: session.id, accountId: session.accountId, openContext }
    },
    stillOpen: ids => findOpenSessions(database, ids),
    // All that can be refused is refused here, where the protocol has words for it.
    async read({ extra: { socket } }, _id, payload) {
      try {
        const asked = read(payload)
        if (!('document' in asked)) return asked
        const contextValue = lookingFrom(socket, asked.document)
        const source = await createSourceEventStream({ ...asked, contextValue })
        if (Symbol.asyncIterator in source) return { ...asked, contextValue: source }
        return (source.errors ?? []).map(error => subscriptionError(error, report))
      } catch (error) {
        return [subscriptionError(error, report)]
      }
    },
    subscribe: ({ contextValue }) => contextValue as Source,
  })

  return {
    leave: () => door.close(),
    async close() {
      live.close()
      await wire.close()
    },
  }
}

const openSessions = { name: 'open_sessions', text: 'select id from app.open_sessions($1::uuid[]) id' }

async function findOpenSessions(database: Database, ids: string[]): Promise<string[]> {
  return (await database.readBeforeSeat<{ id: string }>(openSessions, [ids])).map(({ id }) => id)
}
