import { readFileSync } from 'node:fs'
import { WebSocket } from 'ws'
import { subscribe } from './subscribe.ts'

/** Many who look on, in a process of their own: told of in a file, and done when the bench lets go of it. */
export type Guests = {
  url: string
  origin: string
  /** What each bears and looks on at. */
  guests: { cookie: string; groupId: string }[]
  /** Whether they speak the protocol, or send one message and wait for its echo. */
  isRaw: boolean
}

const atOnce = 50
const [file = ''] = process.argv.slice(2)
const { url, origin, guests, isRaw } = JSON.parse(readFileSync(file, 'utf8')) as Guests
const sockets: WebSocket[] = []

const waiting = guests.values()
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (const guest of waiting) sockets.push(await (isRaw ? echo() : subscribe({ url, origin, ...guest })))
  }),
)
process.send?.({ open: sockets.length })
process.once('disconnect', () => process.exit())

function echo(): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false })
    socket.once('open', () => socket.send('here'))
    socket.once('message', () => resolve(socket))
    socket.once('error', reject)
  })
}
