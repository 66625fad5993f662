import { setTimeout as wait } from 'node:timers/promises'
import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'

const eventsDocument = `subscription ($groupId: ID!, $after: String) {
  groupEvents(groupId: $groupId, after: $after) {
    cursor resync post { id sequence body author { id name } } thread { id postCount }
  }
}`

type Told = {
  groupEvents: {
    cursor: string
    resync: boolean
    post: { id: string; sequence: number } | null
    thread: { id: string } | null
  }
}

export type Place = {
  /** The processes, one of which is asked at each connection, in turn. */
  urls: readonly string[]
  origin: string
  cookie: string
  groupId: string
}

/** Somebody whose connection breaks, and who comes back each time with the cursor of the last event that came. */
export class SteadyOnlooker {
  readonly groupId: string
  /** The sequences of the posts they were told of, as they came, by thread. */
  readonly told = new Map<string, number[]>()
  /** How often they were connected, beyond the first time. */
  returns = 0
  resyncs = 0
  /** What ended a connection or the subscription, and how often. */
  readonly endings = new Map<string, number>()
  /** Once the first event has come. */
  readonly looksOn: Promise<void>
  readonly #client: Client
  readonly #stopped = new AbortController()
  #began: () => void
  #cursor: string | null = null
  #socket: WebSocket | null = null

  constructor({ urls, origin, cookie, groupId }: Place, first: number) {
    this.groupId = groupId
    const { promise, resolve } = Promise.withResolvers<void>()
    this.looksOn = promise
    this.#began = resolve
    let turn = first
    const keep = (socket: WebSocket) => {
      this.#socket = socket
    }
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie }, origin })
        keep(this)
      }
    }
    this.#client = createClient({
      url: () => `${(urls[turn++ % urls.length] ?? '').replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => wait(20 + 200 * Math.random()),
      on: {
        connected: (_socket, _payload, wasRetry) => void (wasRetry && (this.returns += 1)),
        closed: event => this.#count(String((event as { code?: number }).code)),
      },
    })
    this.#subscribe()
  }

  /** Breaks their connection without a goodbye. Answers whether there was one. */
  breakConnection(): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false
    this.#socket.terminate()
    return true
  }

  stop(): void {
    this.#stopped.abort()
    // It may be connecting, in vain.
    Promise.resolve(this.#client.dispose()).catch(() => undefined)
  }

  #subscribe(): void {
    const { groupId } = this
    const cursor = () => this.#cursor
    // Read anew whenever it is sent.
    const variables = {
      groupId,
      get after() {
        return cursor()
      },
    }
    this.#client.subscribe<Told>(
      { query: eventsDocument, variables },
      {
        next: ({ data }) => data && this.#hear(data),
        error: error => this.#again(codeOf(error)),
        complete: () => this.#again('complete'),
      },
    )
  }

  #again(ending: string): void {
    if (this.#stopped.signal.aborted) return
    this.#count(ending)
    setTimeout(() => !this.#stopped.signal.aborted && this.#subscribe(), 100)
  }

  #count(ending: string): void {
    this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1)
  }

  #hear({ groupEvents: { cursor, resync, post, thread } }: Told): void {
    this.#cursor = cursor
    this.#began()
    if (resync) this.resyncs += 1
    if (!post || !thread) return
    const told = this.told.get(thread.id)
    if (told) told.push(post.sequence)
    else this.told.set(thread.id, [post.sequence])
  }
}

function codeOf(error: unknown): string {
  if (Array.isArray(error)) return String(error[0]?.extensions?.code ?? error[0]?.message)
  return error instanceof Error ? error.message : String((error as { code?: number }).code)
}
