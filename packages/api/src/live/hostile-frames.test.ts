import { connect } from 'node:net'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { plantTable } from '../../test/planted-table.ts'
import { lookOn, type LookingOn } from '../../test/looking-on.ts'
import { openRawSocket, subscribing, type RawSocket } from '../../test/raw-socket.ts'
import { reply, startedThread } from '../../test/talk.ts'
import { openTwoTables } from '../../test/two-tables.ts'

const world = openTwoTables()
const open: { close(): void }[] = []

afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

async function socketOf(cookie = world.tomas.cookie, more = {}): Promise<RawSocket> {
  const raw = await openRawSocket(world.server.url, cookie, more)
  open.push({ close: () => raw.socket.terminate() })
  return raw
}

async function greeted(cookie?: string): Promise<RawSocket> {
  const raw = await socketOf(cookie)
  await raw.greet()
  return raw
}

/** What a subscription is refused with. */
async function refusalOf(query: string, variables: object = { groupId: world.table.id }): Promise<string> {
  const raw = await greeted()
  raw.say({ id: 'one', type: 'subscribe', payload: { query, variables } })
  const { payload } = await raw.hears('error', 'one')
  const [error] = payload as { message: string; extensions: { code: string } }[]
  expect(error?.message).not.toMatch(/Did you mean/)
  return error?.extensions.code ?? 'none'
}

describe('whoever asks for a socket', () => {
  it.each<[string, () => Promise<RawSocket>, number]>([
    ['from a foreign page', () => socketOf(undefined, { origin: 'https://elsewhere.example' }), 403],
    ['without saying from where', () => socketOf(undefined, { origin: '' }), 403],
    ['signed out', () => socketOf(''), 401],
    ['with a made-up session', () => socketOf(`session=${'A'.repeat(43)}`), 401],
    ['in another protocol', () => socketOf(undefined, { protocol: 'graphql-ws' }), 1006],
    ['in none', () => socketOf(undefined, { protocol: '' }), 4406],
  ])('%s gets none', async (_, ask, code) => {
    expect(await (await ask()).ended).toBe(code)
  })

  it('has five at most, and a sixth when one of them is closed', async () => {
    const five = []
    for (let at = 0; at < 5; at++) five.push(await greeted())
    expect(await (await socketOf()).ended).toBe(429)
    expect(await greeted(world.priya.cookie)).toBeDefined()
    five[0]?.socket.close()
    await five[0]?.ended
    await greeted()
  })

  it('is let go of at once when refused, also when they hold on to their end', async () => {
    const { port } = new URL(world.server.url)
    const ended = await new Promise<boolean>(resolve => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true }, () =>
        socket.write('GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      )
      socket.on('data', () => undefined)
      // Writing on, to a connection that is let go of, is answered with a reset.
      socket.on('end', () => setInterval(() => socket.write('x'), 20).unref())
      socket.on('error', () => resolve(true))
    })
    expect(ended).toBe(true)
  })
})

describe('a socket is closed', () => {
  it.each<[string, number, (raw: RawSocket) => void]>([
    ['greeted twice', 4429, raw => raw.say({ type: 'connection_init' })],
    ['sent something that is no JSON', 4400, raw => raw.socket.send('{')],
    ['sent a message of no known kind', 4400, raw => raw.say({ type: 'start' })],
    ['sent bytes', 4400, raw => raw.socket.send(Buffer.from('{"type":"ping"}'))],
    ['sent more than 64 KiB', 1009, raw => raw.socket.send(' '.repeat(64 * 1024 + 1))],
    [
      'sent more than 64 KiB in pieces',
      1009,
      raw => {
        for (let at = 0; at < 9; at++) raw.socket.send(' '.repeat(8 * 1024), { fin: at === 8 })
      },
    ],
    [
      'sent more messages than any page',
      4430,
      raw => {
        for (let at = 0; at < 10_000; at++) raw.say({ type: 'ping' })
      },
    ],
    [
      'sent more pings than any browser',
      4430,
      raw => {
        for (let at = 0; at < 10_000; at++) raw.socket.ping()
      },
    ],
    [
      'sent more pongs than were asked for',
      4430,
      raw => {
        for (let at = 0; at < 10_000; at++) raw.socket.pong()
      },
    ],
    [
      'asked to look on under ten thousand names',
      4431,
      raw => {
        for (let at = 0; at < 10_000; at++) raw.say(subscribing(`${at}`, world.table.id))
      },
    ],
    ['named a subscription at length', 4400, raw => raw.say(subscribing('x'.repeat(101), world.table.id))],
    [
      'used a name twice',
      4409,
      raw => {
        raw.say(subscribing('one', world.table.id))
        raw.say(subscribing('one', world.table.id))
      },
    ],
  ])('that %s, and a neighbour is told as before', async (_, code, attack) => {
    const { table, priya, tomas, server } = world
    const threadId = await startedThread(table, priya)
    const neighbour: LookingOn = await lookOn(server.url, priya.cookie, table.id)
    open.push(neighbour)
    const raw = await greeted(tomas.cookie)
    attack(raw)
    expect(await raw.ended).toBe(code)
    await reply(table, priya, threadId, { body: 'as before' })
    await eventually(() => expect(neighbour.posts()).toEqual(['as before']))
    expect(neighbour.endings).toEqual([])
  })

  it('that asks to look on before it greets', async () => {
    const raw = await socketOf()
    raw.say(subscribing('one', world.table.id))
    expect(await raw.ended).toBe(4401)
  })

  it('that never greets', async () => {
    expect(await (await socketOf()).ended).toBe(4408)
  })

  it('whose owner has more than twenty subscriptions over all their sockets', async () => {
    const [one, two] = [await greeted(), await greeted()]
    for (let at = 0; at < 10; at++) {
      one.say(subscribing(`${at}`, world.table.id))
      two.say(subscribing(`${at}`, world.table.id))
    }
    await Promise.all([one.hears('next', '9'), two.hears('next', '9')])
    one.say({ id: '0', type: 'complete' })
    one.say(subscribing('again', world.table.id))
    await one.hears('next', 'again')
    two.say(subscribing('more', world.table.id))
    expect(await two.ended).toBe(4431)
  })
})

test('whoever does not read is closed, and nobody else waits for them', async () => {
  const { database, server } = world
  const table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega'])
  const [priya, tomas] = table.members
  if (!priya || !tomas) throw new Error('Nobody sits there.')
  const threadId = await startedThread(table, priya)
  const neighbour = await lookOn(server.url, priya.cookie, table.id)
  open.push(neighbour)
  const raw = await greeted(tomas.cookie)
  for (let at = 0; at < 20; at++) raw.say(subscribing(`${at}`, table.id))
  await raw.hears('next', '19')
  raw.socket.pause()
  const body = 'word '.repeat(3_000)
  for (let at = 0; at < 240; at++) await reply(table, priya, threadId, { body: `${at} ${body}` })
  await eventually(() => expect(neighbour.posts()).toHaveLength(240))
  raw.socket.resume()
  // Whoever reads again after two seconds finds it ended: nobody waited for an answer to its closing.
  expect([4432, 1006]).toContain(await raw.ended)
})

describe('over a socket is refused', () => {
  const event = 'groupEvents(groupId: $groupId)'

  it.each<[string, string, string]>([
    ['a query', '{ viewer { id } }', 'BAD_USER_INPUT'],
    ['a mutation', 'mutation { signOut { userErrors { code } } }', 'BAD_USER_INPUT'],
    [
      'a query beside a subscription',
      `subscription A($groupId: ID!) { ${event} { cursor } } query B { viewer { id } }`,
      'BAD_USER_INPUT',
    ],
    ['what is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'what is longer than two thousand words',
      `subscription { ${'a '.repeat(2_001)} }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'a field that is not there',
      `subscription ($groupId: ID!) { ${event} { curser } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two subscriptions in one',
      `subscription ($groupId: ID!) { ${event} { cursor } b: ${event} { cursor } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['introspection', 'subscription { __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'what is the viewer’s own',
      `subscription ($groupId: ID!) { ${event} { post { viewerCanEdit } } }`,
      'NOT_FOR_ALL',
    ],
    [
      'what is found out anew',
      `subscription ($groupId: ID!) { ${event} { thread { posts(first: 1) { nodes { id } } } } }`,
      'NOT_FOR_ALL',
    ],
    [
      'what a variable decides',
      `subscription ($groupId: ID!, $after: String, $dataAge: Boolean!) { ${event} { cursor @skip(if: $dataAge) } }`,
      'NOT_FOR_ALL',
    ],
    [
      'a variable of another kind',
      `subscription ($groupId: ID!, $after: String!) { groupEvents(groupId: $groupId, after: $after) { cursor } }`,
      'BAD_USER_INPUT',
    ],
    [
      'more aliases than any page needs',
      `subscription ($groupId: ID!) { ${event} { ${Array.from({ length: 31 }, (_, at) => `a${at}: cursor`).join(' ')} } }`,
      'TOO_COSTLY',
    ],
    [
      'more than an event may cost',
      `subscription ($groupId: ID!) { ${event} { meeting { ...M } post { ...P } } }
       fragment P on Post { ${Array.from({ length: 29 }, (_, at) => `b${at}: body`).join(' ')} }
       fragment M on Meeting { rsvps { member { ...N } } attendances { member { ...N } } visitors { broughtBy { ...N } } }
       fragment N on Member { ${'id name trade askMeAbout role standing isFounder joinedAt endedAt '.repeat(12)} }`,
      'TOO_COSTLY',
    ],
    [
      'a cursor of elsewhere',
      `subscription ($groupId: ID!) { groupEvents(groupId: $groupId, after: "x") { cursor } }`,
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_, query, code) => {
    expect(await refusalOf(query)).toBe(code)
  })

  it('a group’s id that is missing, of another kind, of nowhere, or next door', async () => {
    const query = 'subscription ($groupId: ID!) { groupEvents(groupId: $groupId) { cursor } }'
    expect(await refusalOf(query, {})).toBe('BAD_USER_INPUT')
    expect(await refusalOf(query, { groupId: {} })).toBe('BAD_USER_INPUT')
    expect(await refusalOf(query, { groupId: 'nowhere' })).toBe('NOT_FOUND')
    expect(await refusalOf(query, { groupId: crypto.randomUUID() })).toBe('NOT_FOUND')
    expect(await refusalOf(query, { groupId: world.nextDoor.id })).toBe('NOT_FOUND')
  })

  it('what a fault of ours keeps from them, without a word of it', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const fault = new Error('a secret of the inside')
    vi.spyOn(world.server.database, 'findSeat').mockRejectedValueOnce(fault)
    const raw = await greeted()
    raw.say(subscribing('one', world.table.id))
    const { payload } = await raw.hears('error', 'one')
    expect(payload).toEqual([
      { message: 'Something went wrong here, not with you.', extensions: { code: 'INTERNAL' } },
    ])
    expect(told).toHaveBeenCalledOnce()
  })
})

test('over HTTP nobody looks on', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const response = await fetch(`${world.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: world.tomas.cookie },
    body: JSON.stringify({ query: `subscription { groupEvents(groupId: "${world.table.id}") { cursor } }` }),
  })
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
  expect(told).not.toHaveBeenCalled()
})
