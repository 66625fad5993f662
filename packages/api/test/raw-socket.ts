import { WebSocket } from 'ws'

type Message = { id?: string; type: string; payload?: unknown }

/** A socket that speaks as it likes, and keeps what it hears. */
export type RawSocket = {
  socket: WebSocket
  heard: Message[]
  /** The code with which it was closed, or the status with which it was not opened. */
  ended: Promise<number>
  say(message: object): void
  greet(): Promise<void>
  /** Resolves with the first message of this kind, about this subscription if one is named. */
  hears(type: string, id?: string): Promise<Message>
}

/** Opens one as whoever this cookie signs in, from a page of this origin. */
export async function openRawSocket(
  url: string,
  cookie: string,
  { origin = url, protocol = 'graphql-transport-ws' }: { origin?: string; protocol?: string } = {},
): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol ? [protocol] : [], {
    headers: { cookie },
    origin,
  })
  const heard: Message[] = []
  const waiting = new Set<() => void>()
  socket.on('message', data => {
    heard.push(JSON.parse(String(data)) as Message)
    for (const look of waiting) look()
  })
  const ended = new Promise<number>(resolve => {
    socket.once('close', code => resolve(code))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => undefined)
  })
  await Promise.race([new Promise(resolve => socket.once('open', resolve)), ended])
  const say = (message: object) => socket.send(JSON.stringify(message))

  function hears(type: string, id?: string): Promise<Message> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = heard.find(message => message.type === type && (id === undefined || message.id === id))
        if (!found) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then(code => reject(new Error(`It was closed with ${code} before it heard ${type}.`)))
    })
  }

  return {
    socket,
    heard,
    ended,
    say,
    hears,
    async greet() {
      say({ type: 'connection_init' })
      await hears('connection_ack')
    },
  }
}

/** What a page would say to look on at a group. */
export const subscribing = (id: string, groupId: string, query = plain) => ({
  id,
  type: 'subscribe',
  payload: { query, variables: { groupId } },
})

const plain =
  'subscription ($groupId: ID!) { groupEvents(groupId: $groupId) { cursor post { id body } thread { title } } }'
