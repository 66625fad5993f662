import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import { eventually } from './eventually.ts'

/** Every field of an event that a page asks for. */
const eventsDocument = `subscription ($groupId: ID!, $after: String) {
  groupEvents(groupId: $groupId, after: $after) {
    cursor resync inboxChanged tableOfMeetingId goneThreadId goneMeetingId
    post { __typename id sequence body version author { id name } }
    thread { id title postCount }
    meeting { id rsvps { answer member { id } } }
    readElsewhere { threadId readUpTo }
    member { id name }
  }
}`

export type EventAnswer = {
  cursor: string
  resync: boolean
  inboxChanged: boolean
  tableOfMeetingId: string | null
  goneThreadId: string | null
  goneMeetingId: string | null
  post: { id: string; sequence: number; body: string | null; version: number } | null
  thread: { id: string; title: string; postCount: number } | null
  meeting: { id: string; rsvps: { answer: string; member: { id: string } }[] } | null
  readElsewhere: { threadId: string; readUpTo: number } | null
  member: { id: string; name: string } | null
}

/** Somebody who looks on at a group, and all they were told since. */
export type LookingOn = {
  events: EventAnswer[]
  /** How it ended: a code of a close, or of an error. */
  endings: string[]
  close(): void
  /** Posts they were told of, in order. */
  posts(): (string | null)[]
}

/** Looks on at a group by WebSocket, as a page does; answers once the first event has come. */
export async function lookOn(
  url: string,
  cookie: string,
  groupId: string,
  {
    after = null,
    origin = url,
    retries = 0,
  }: { after?: string | null; origin?: string; retries?: number } = {},
): Promise<LookingOn> {
  const events: EventAnswer[] = []
  const endings: string[] = []
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie }, origin })
    }
  }
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: retries,
    lazy: true,
    on: { closed: event => endings.push(String((event as { code?: number }).code)) },
  })
  const stop = client.subscribe<{ groupEvents: EventAnswer }>(
    { query: eventsDocument, variables: { groupId, after } },
    {
      next: ({ data }) => void (data && events.push(data.groupEvents)),
      error: error => endings.push(codeOf(error)),
      complete: () => undefined,
    },
  )
  await eventually(() => {
    if (events.length === 0 && endings.length === 0) throw new Error('Nothing has come yet.')
  })
  return {
    events,
    endings,
    posts: () => events.flatMap(({ post }) => (post ? [post.body] : [])),
    close: () => {
      stop()
      void client.dispose()
    },
  }
}

function codeOf(error: unknown): string {
  if (Array.isArray(error)) return String(error[0]?.extensions?.code ?? error[0]?.message)
  return error instanceof Error ? error.message : String((error as { code?: number }).code)
}
