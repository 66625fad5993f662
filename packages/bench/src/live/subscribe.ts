import { WebSocket } from 'ws'

const query = `subscription ($groupId: ID!) {
  groupEvents(groupId: $groupId) { cursor resync post { id sequence body author { id name } } thread { id postCount } }
}`

type Subscribing = {
  url: string
  origin: string
  cookie: string
  groupId: string
  /** Told of each event after the first, which is empty. */
  hear?: (event: string) => void
}

/** Looks on in as little as the protocol takes, and answers once the first event has come. */
export function subscribe({ url, origin, cookie, groupId, hear }: Subscribing): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie },
      origin,
      perMessageDeflate: false,
    })
    const payload = { query, variables: { groupId } }
    let isIn = false
    socket.once('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', data => {
      const text = String(data)
      if (text.includes('"connection_ack"'))
        return socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
      if (!text.includes('"next"')) return
      if (isIn) return hear?.(text)
      isIn = true
      resolve(socket)
    })
    socket.on('error', reject)
    socket.on('close', (code, reason) => reject(new Error(`Closed with ${code}: ${String(reason)}`)))
  })
}
