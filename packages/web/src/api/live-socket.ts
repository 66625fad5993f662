import { createClient, type SubscribePayload } from 'graphql-ws/client'

/** A socket that stays silent to our pings for so long is dead; so is one on which nothing has begun by then. */
const betweenPings = 12_000
const pongWithin = 5_000
const beginsWithin = 15_000

/** Why a subscription ended: the code of the close, or of the error that was told. */
export type Ending = number | string

/** One subscription over one socket, from its opening to its end. It never begins again by itself. */
export class LiveSocket {
  readonly ended: Promise<Ending>
  readonly end: () => void
  /** When something was heard last. */
  heardAt = Date.now()

  constructor(payload: SubscribePayload, hear: (result: { data?: unknown; errors?: unknown }) => void) {
    let pongDue: ReturnType<typeof setTimeout> | undefined
    const client = createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      retryAttempts: 0,
      keepAlive: betweenPings,
      on: {
        ping: isReceived => {
          if (!isReceived) pongDue = setTimeout(() => client.terminate(), pongWithin)
        },
        pong: () => clearTimeout(pongDue),
        message: () => (this.heardAt = Date.now()),
      },
    })
    const beginDue = setTimeout(() => client.terminate(), beginsWithin)
    this.end = () => client.terminate()
    this.ended = new Promise(resolve => {
      const ending = (why: Ending) => {
        clearTimeout(pongDue)
        clearTimeout(beginDue)
        resolve(why)
      }
      client.subscribe(payload, {
        next(result) {
          clearTimeout(beginDue)
          hear(result)
        },
        error: error => ending(codeOf(error)),
        complete: () => ending('COMPLETE'),
      })
    })
  }
}

function codeOf(error: unknown): Ending {
  if (Array.isArray(error)) return String(error[0]?.extensions?.code ?? 'INTERNAL')
  const code = error instanceof Object && 'code' in error ? error.code : undefined
  return typeof code === 'number' ? code : 1006
}
