import { parse } from 'graphql'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lookOn } from './look-on.ts'

type Asked = { after: string | null }
type Told = { told: { cursor: string } }

/** The other end: keeps each subscription open, and lets the test tell it something, or close it. */
let server: WebSocketServer
let asked: Asked[]
let ends: { id: string; socket: WebSocket }[]
/** Codes with which the next subscriptions are refused. */
let refusals: string[]
let page: EventTarget & { hidden: boolean }
let isOnline: boolean
let stop: (() => void) | undefined

beforeEach(async () => {
  ;[asked, ends, refusals, isOnline] = [[], [], [], true]
  server = new WebSocketServer({ port: 0 })
  await new Promise(resolve => server.once('listening', resolve))
  server.on('connection', socket => socket.on('message', data => answer(socket, JSON.parse(String(data)))))
  const { port } = server.address() as AddressInfo
  page = Object.assign(new EventTarget(), { hidden: false })
  vi.stubGlobal('document', page)
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), { location: { origin: `http://localhost:${port}` } }),
  )
  vi.stubGlobal('navigator', {
    get onLine() {
      return isOnline
    },
  })
  // Nobody waits here for others to come back first.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  stop?.()
  for (const client of server.clients) client.terminate()
  server.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function answer(
  socket: WebSocket,
  { type, id, payload }: { type: string; id: string; payload: { variables: Asked } },
) {
  if (type === 'connection_init') socket.send(JSON.stringify({ type: 'connection_ack' }))
  if (type !== 'subscribe') return
  asked.push(payload.variables)
  const code = refusals.shift()
  if (!code) return ends.push({ id, socket })
  socket.send(JSON.stringify({ id, type: 'error', payload: [{ message: 'No.', extensions: { code } }] }))
}

/** Looks on as the pages do: from the last cursor on. */
function look() {
  const heard: string[] = []
  const links: boolean[] = []
  const over: unknown[] = []
  let after: string | null = null
  stop = lookOn<Told, Asked>({
    document: parse('subscription { told { cursor } }'),
    variables: () => ({ after }),
    hear: ({ told }) => heard.push((after = told.cursor)),
    onLink: stands => links.push(stands),
    onLost: () => (after = null),
    onOver: why => over.push(why),
  })
  return { heard, links, over }
}

/** What comes over a socket comes at once, and on a busy machine late. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 20 })

const begun = (times: number) => eventually(() => expect(ends).toHaveLength(times))

function tell(cursor: string) {
  const { id, socket } = ends.at(-1) ?? {}
  socket?.send(JSON.stringify({ id, type: 'next', payload: { data: { told: { cursor } } } }))
}

it('goes on from the last that was told after the other end started anew', async () => {
  const { heard, links } = look()
  await begun(1)
  tell('one')
  await eventually(() => expect(heard).toEqual(['one']))
  ends[0]?.socket.close(1012, 'Restart')
  await begun(2)
  tell('two')
  await eventually(() => expect(heard).toEqual(['one', 'two']))
  expect(asked).toEqual([{ after: null }, { after: 'one' }])
  expect(links).toEqual([true, false, true])
})

it('goes on after a connection that broke without a word, and one that could not be opened', async () => {
  const { heard } = look()
  await begun(1)
  tell('one')
  await eventually(() => expect(heard).toEqual(['one']))
  ends[0]?.socket.terminate()
  await begun(2)
  expect(asked.at(-1)).toEqual({ after: 'one' })
})

it('rests while offline, and comes back at once when it is online again', async () => {
  const { heard, links } = look()
  await begun(1)
  tell('one')
  await eventually(() => expect(heard).toEqual(['one']))
  isOnline = false
  window.dispatchEvent(new Event('offline'))
  await eventually(() => expect(server.clients.size).toBe(0))
  expect(ends).toHaveLength(1)
  isOnline = true
  window.dispatchEvent(new Event('online'))
  await begun(2)
  expect(links).toEqual([true])
})

it('lets go of its socket when it was long out of sight, and takes it up when it is seen', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    look()
    await begun(1)
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(6 * 60_000)
    vi.useRealTimers()
    await eventually(() => expect(server.clients.size).toBe(0))
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    await begun(2)
  } finally {
    vi.useRealTimers()
  }
})

it('does not trust a socket in which nothing was heard while the page slept', async () => {
  look()
  await begun(1)
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
  page.dispatchEvent(new Event('visibilitychange'))
  await begun(2)
  expect(asked).toHaveLength(2)
})

it('stops for good when one is signed out, or may look on no more', async () => {
  const signedOut = look()
  await begun(1)
  ends[0]?.socket.close(4403, 'Forbidden')
  await eventually(() => expect(signedOut.over).toEqual([4403]))
  refusals.push('NOT_FOUND')
  const stranger = look()
  await eventually(() => expect(stranger.over).toEqual(['NOT_FOUND']))
})

it('begins anew where its cursor is none of the other end', async () => {
  const { heard } = look()
  await begun(1)
  tell('one')
  await eventually(() => expect(heard).toEqual(['one']))
  refusals.push('BAD_USER_INPUT')
  ends[0]?.socket.close(1012, 'Restart')
  await eventually(() => expect(asked).toEqual([{ after: null }, { after: 'one' }, { after: null }]))
})
