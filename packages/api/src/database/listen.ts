import { Client } from 'pg'

/** A connection that hears what other processes of this deployment notify. */
export type Listening = {
  /** Notifies everybody who listens, this process too. Rejects while the connection is down. */
  notify(payload: string): Promise<void>
  close(): Promise<void>
}

type Hearing = {
  url: string
  channel: string
  hear(payload: string): void
  /** Called whenever notifications may have been missed: at first, and after each time the connection broke. */
  connected(): void
  report(error: Error): void
}

/** How long until a connection that broke is opened anew: the first time, and at most. In milliseconds. */
const shortest = 100
const longest = 5_000
/** How long Postgres may take to answer before the connection counts as broken, in milliseconds. */
const patience = 5_000

/** Listens on a channel, for as long as it is not closed: a connection that breaks is opened anew, ever more slowly. */
export async function listen({ url, channel, hear, connected, report }: Hearing): Promise<Listening> {
  let client: Client | null = null
  let isClosed = false
  let pause = shortest
  let timer: NodeJS.Timeout | undefined

  async function open(): Promise<void> {
    const opening = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    opening.on('error', error => lose(opening, error))
    opening.on('end', () => lose(opening, null))
    opening.on('notification', ({ payload }) => hear(payload ?? ''))
    try {
      await opening.connect()
      await opening.query(`listen ${opening.escapeIdentifier(channel)}`)
    } catch (error) {
      drop(opening)
      throw error
    }
    if (isClosed) return drop(opening)
    client = opening
    pause = shortest
    connected()
  }

  function lose(lost: Client, error: Error | null): void {
    if (client !== lost || isClosed) return
    if (error) report(error)
    client = null
    drop(lost)
    again()
  }

  function again(): void {
    timer = setTimeout(() => {
      open().catch((error: Error) => {
        report(error)
        pause = Math.min(pause * 2, longest)
        if (!isClosed) again()
      })
    }, pause)
  }

  await open()
  return {
    async notify(payload) {
      const notifying = client
      if (!notifying) throw new Error('Nobody is listened to just now.')
      try {
        await notifying.query('select pg_notify($1, $2)', [channel, payload])
      } catch (error) {
        // Whoever does not answer this would not tell what others notify either.
        lose(notifying, error as Error)
        throw error
      }
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      const closing = client
      client = null
      await closing?.end().catch(() => undefined)
    },
  }
}

/** Lets go of a connection that is of no use, without waiting for its other end. */
function drop(client: Client): void {
  client.end().catch(() => undefined)
}
