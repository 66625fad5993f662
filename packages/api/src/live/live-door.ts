import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql'
import type { IncomingMessage, Server } from 'node:http'
import { currentSession } from '../auth/session.ts'
import * as v from 'valibot'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { postgresWire } from '../realtime/postgres-wire.ts'
import { SocketDoor, type OpenSocket } from '../realtime/socket-door.ts'
import { closeCodes, mostSubscriptions } from '../realtime/socket-limits.ts'
import { eventAnswerer } from './answer-event.ts'
import type { Beginning } from './group-stream.ts'
import { Live } from './look-on.ts'
import { subscriptionReader } from './subscriptions.ts'

type House = {
  database: Database
  clock: Clock
  schema: GraphQLSchema
  /** What else a document must keep to, as over HTTP. */
  rules: readonly ValidationRule[]
  /** Where notifications are listened for. */
  wireUrl: string
  publicUrl: string
  secret: string
  openContext(request: IncomingMessage): RequestContext
  report(error: unknown): void
}

/** From which seat somebody looks on, and from where. */
type Subscriber = Beginning & { socket: OpenSocket; seat: Seat }

/** Lets people look on live at /graphql, by WebSocket. */
export async function openLiveDoor(
  server: Server,
  house: House,
): Promise<{ leave(): void; close(): Promise<void> }> {
  const { database, clock, schema, publicUrl, openContext, report } = house
  const answer = eventAnswerer(schema)
  const live = new Live({ database, clock, secret: house.secret, answer, report })
  const wire = await postgresWire(house.wireUrl, stirred => live.stir(stirred), report)
  database.onCommit(groupId => wire.tell(groupId))
  const read = subscriptionReader(schema, house.rules)

  const door: SocketDoor = new SocketDoor(server, {
    path: '/graphql',
    publicUrl,
    report,
    async guestOf(request) {
      const session = await currentSession(openContext(request))
      return session && { sessionId: session.id, accountId: session.accountId }
    },
    stillOpen: ids => findOpenSessions(database, ids),
    async onSubscribe({ extra: { socket } }, _id, payload) {
      if (door.subscriptionsOf(socket.guest.accountId) >= mostSubscriptions) {
        socket.close(closeCodes.TOO_MANY_SUBSCRIPTIONS)
        return [new GraphQLError('There are too many subscriptions.')]
      }
      const asked = read(payload)
      if (!('document' in asked)) return asked
      try {
        const { groupId, after, dataAge } = readVariables(asked.variableValues)
        const { seat } = await seatOf(openContext(socket.request), groupId)
        const subscriber: Subscriber = { socket, seat, since: live.positionOf(groupId, after), dataAge }
        return { ...asked, contextValue: subscriber }
      } catch (error) {
        if (error instanceof GraphQLError) return [error]
        report(error)
        return [
          new GraphQLError('Something went wrong here, not with you.', { extensions: { code: 'INTERNAL' } }),
        ]
      }
    },
    subscribe({ document, contextValue }) {
      const { socket, seat, since, dataAge } = contextValue as Subscriber
      socket.subscriptions += 1
      return live.lookOn(
        seat,
        { since, dataAge, document },
        () => socket.close(closeCodes.TOO_SLOW),
        () => {
          socket.subscriptions -= 1
        },
      )
    },
  })

  return {
    leave: () => door.close(),
    async close() {
      live.close()
      await wire.close()
    },
  }
}

const variablesShape = v.object({
  groupId: v.string(),
  after: v.optional(v.nullable(v.string()), null),
  dataAge: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000))),
    null,
  ),
})

function readVariables(variables: unknown): v.InferOutput<typeof variablesShape> {
  const read = v.safeParse(variablesShape, variables ?? {})
  if (read.success) return read.output
  throw new GraphQLError('A group’s id is needed, and a cursor or none.', {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

/** Their seat as it is now. Not theirs and not there are the same. */
async function seatOf(context: RequestContext, groupId: string) {
  try {
    return await requireSeat(context, groupId)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new GraphQLError(error.message, { extensions: { code: error.code } })
  }
}

const openSessions = { name: 'open_sessions', text: 'select id from app.open_sessions($1::uuid[]) id' }

async function findOpenSessions(database: Database, ids: string[]): Promise<string[]> {
  return (await database.readBeforeSeat<{ id: string }>(openSessions, [ids])).map(({ id }) => id)
}
