import { randomUUID } from 'node:crypto'
import type { DocumentNode, ExecutionResult } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wallClock } from '../database/clock.ts'
import type { Seat } from '../database/seat.ts'
import { positionSeal } from '../realtime/sealed-position.ts'
import { eventually } from '../../test/eventually.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import type { GroupEvent } from './group-event.ts'
import { Live, slowLook } from './look-on.ts'

const world = openTwoTables()
const secret = 'a secret of this test'
const seal = positionSeal(secret)
const document = { kind: 'Document', definitions: [] } as unknown as DocumentNode

let live: Live
let seat: Seat
const reported: unknown[] = []

beforeEach(async () => {
  const { database } = world.server
  reported.length = 0
  live = openLive()
  const found = await database.findSeat(world.tomas.accountId, { id: world.table.id })
  if (!found) throw new Error('Tomás has no seat.')
  seat = found.seat
})
afterEach(() => live.close())

/** Another process: it answers every event with all that is known of it. */
function openLive(): Live {
  const { database } = world.server
  const answer = (_: DocumentNode, event: GroupEvent): ExecutionResult => ({ data: { event } })
  const opened = new Live({
    database,
    clock: wallClock,
    secret,
    answer,
    report: error => reported.push(error),
  })
  database.onCommit(groupId => opened.stir([groupId]))
  return opened
}

/** Notes something that everybody at the table may know, as many times as asked, each with a commit of its own. */
async function happen(times = 1, kind = 'MEMBER', subject = world.priya.id): Promise<void> {
  for (let at = 0; at < times; at++)
    await world.server.database.asSystem('a test', world.table.id, manager =>
      manager.query(`select app.note_event($1, $2, $3, null, null, null)`, [world.table.id, kind, subject]),
    )
}

const last = async (): Promise<number> => {
  const [row] = await world.database.asSuperuser<{ last: number }>(
    'select last::float8 as last from live_counters where group_id = $1',
    [world.table.id],
  )
  return row?.last ?? 0
}

type Looking = {
  /** Positions of all that was told, in order. */
  told: number[]
  resyncs: number
  ended: Promise<string>
  cursor(): number
  stop(): Promise<void>
}

function lookOn(since: number | null = null, { by = live, dataAge = null as number | null } = {}): Looking {
  const tooSlow = vi.fn<() => void>()
  const queue = by.lookOn(seat, { since, dataAge, document }, tooSlow)
  const looking: Looking = {
    told: [],
    resyncs: 0,
    ended: read(),
    cursor: () => looking.told.at(-1) ?? since ?? 0,
    stop: async () => void (await queue.return?.()),
  }
  async function read(): Promise<string> {
    await Promise.resolve()
    try {
      for await (const { data } of queue) {
        const { cursor, member, resync } = (data as { event: GroupEvent }).event
        const position = seal.open(seat.groupId, cursor) ?? -1
        if (resync) looking.resyncs += 1
        if (member || resync || looking.told.length === 0 || position > looking.cursor())
          looking.told.push(position)
      }
      return 'returned'
    } catch (error) {
      return String((error as { extensions?: { code: string } }).extensions?.code)
    }
  }
  return looking
}

const settled = (looking: Looking, upTo: number) =>
  eventually(() => expect(looking.told.at(-1)).toBe(upTo), 5)

/** Looks once more, and waits until what it looks for is looked for. */
async function atRest(): Promise<void> {
  const looks = vi.spyOn(world.server.database, 'asSystem')
  live.stir([world.table.id])
  await eventually(() => {
    expect(looks).toHaveBeenCalled()
    expect(looks.mock.settledResults.every(({ type }) => type === 'fulfilled')).toBe(true)
  })
  looks.mockRestore()
}

/** The numbers from one to another, without gaps. */
const from = (first: number, upTo: number) => Array.from({ length: upTo - first + 1 }, (_, at) => first + at)

test('whoever comes in while others are told misses nothing and is told nothing twice', async () => {
  await happen()
  const other = openLive()
  world.server.database.onCommit(groupId => {
    live.stir([groupId])
    other.stir([groupId])
  })
  const state = { isOver: false }
  const writing = Promise.all([happen(60), happen(60), happen(60)]).then(() => {
    state.isOver = true
  })
  const steady = lookOn(1)

  /** Comes and goes as sleeping laptops do, to one process and the other, until all has happened. */
  async function comeAndGo(): Promise<number[]> {
    let since = 1
    const told: number[] = []
    while (!state.isOver) {
      const looking = lookOn(since, { by: Math.random() < 0.5 ? live : other })
      await new Promise(resolve => setTimeout(resolve, Math.random() * 12))
      await looking.stop()
      await looking.ended
      expect(looking.resyncs).toBe(0)
      // Only where it stands, when nothing happened since.
      told.push(...looking.told.filter(position => position > since))
      since = Math.max(since, looking.cursor())
    }
    const looking = lookOn(since)
    await settled(looking, 181)
    await looking.stop()
    return [...told, ...looking.told.filter(position => position > since)]
  }

  const told = await Promise.all(Array.from({ length: 12 }, comeAndGo))
  await writing
  const upTo = await last()
  expect(upTo).toBe(181)
  for (const each of told) expect(each).toEqual(from(2, upTo))
  await settled(steady, upTo)
  expect(steady.told.filter(position => position > 1)).toEqual(from(2, upTo))
  await steady.stop()
  expect([live.size, other.size, reported]).toEqual([0, 0, []])
  other.close()
})

test('whoever was told more by another process is told none of it again', async () => {
  await happen(3)
  const behind = lookOn()
  await settled(behind, 3)
  // This process hears of nothing for a while.
  world.server.database.onCommit(() => undefined)
  await happen(2)
  const ahead = lookOn(5)
  await settled(ahead, 5)
  await happen(1)
  live.stir('EVERYWHERE')
  await settled(ahead, 6)
  await settled(behind, 6)
  expect(ahead.told).toEqual([5, 6])
  expect(behind.told).toEqual([3, 4, 5, 6])
})

test('what no notification told is found by the clock, which looks every two seconds at least', async () => {
  expect(slowLook).toBeLessThan(2_000)
  const looking = lookOn()
  await settled(looking, 0)
  world.server.database.onCommit(() => undefined)
  await happen()
  await eventually(() => expect(looking.told).toEqual([0, 1]))
})

test('what fails between hearing and telling is told once it can be, once', async () => {
  const looking = lookOn()
  await settled(looking, 0)
  const { database } = world.server
  const readPage = database.readPage.bind(database)
  const broken = vi.spyOn(database, 'readPage').mockRejectedValue(new Error('The database is gone.'))
  await happen(3)
  await eventually(() => expect(reported.length).toBeGreaterThan(1))
  expect(looking.told).toEqual([0])
  // Ever more slowly, and also for whoever comes in meanwhile.
  const late = lookOn(0)
  await new Promise(resolve => setTimeout(resolve, 1_500))
  expect(reported.length).toBeLessThan(12)
  broken.mockImplementation(readPage)
  await settled(looking, 3)
  expect(looking.told).toEqual([0, 1, 2, 3])
  expect(await Promise.race([late.ended, settled(late, 3)])).not.toBe('returned')
})

test('whoever cannot be told what they missed is told so with a code, and nobody else', async () => {
  await happen(2)
  const looking = lookOn()
  await settled(looking, 2)
  const { database } = world.server
  vi.spyOn(database, 'readPage').mockRejectedValueOnce(new Error('The database is gone.'))
  expect(await lookOn(0).ended).toBe('INTERNAL')
  expect(reported).toHaveLength(1)
  await happen()
  await settled(looking, 3)
})

test('a member who is released between taking their seat and looking on is told nothing', async () => {
  await happen(2)
  await world.database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    seat.memberId,
  ])
  const looking = lookOn(0)
  expect(await looking.ended).toBe('ACCESS_ENDED')
  expect(looking.told).toEqual([])
  expect(live.size).toBe(0)
})

test('who leaves while all others are told is told nothing more, and the others are', async () => {
  const [first, second] = [lookOn(), lookOn()]
  await Promise.all([settled(first, 0), settled(second, 0)])
  const writing = happen(30)
  await eventually(() => expect(first.cursor()).toBeGreaterThan(9), 5)
  await first.stop()
  const told = first.told.length
  await writing
  await settled(second, 30)
  expect(second.told).toEqual(from(0, 30))
  expect(first.told).toHaveLength(told)
})

test('nobody is left behind in memory, and whoever comes later begins anew', async () => {
  await happen(2)
  for (let round = 0; round < 5; round++) {
    const all = Array.from({ length: 40 }, () => lookOn(0))
    // Some go before they were let in.
    await Promise.all(all.slice(0, 20).map(looking => looking.stop()))
    await Promise.all(all.slice(20).map(looking => settled(looking, 2)))
    expect(live.size).toBe(1)
    await Promise.all(all.map(looking => looking.stop()))
    expect(live.size).toBe(0)
  }
  await happen()
  const again = lookOn(2)
  await settled(again, 3)
  expect(again.told).toEqual([3])
})

test('whoever missed too much, or what is not kept any more, or comes from before a backup, fetches anew', async () => {
  const { database } = world
  const resynced = async (since: number) => {
    const looking = lookOn(since)
    await settled(looking, await last())
    const { resyncs } = looking
    await looking.stop()
    return resyncs
  }
  await world.server.database.asSystem('a test', world.table.id, manager =>
    manager.query(`select app.note_event($1, 'MEMBER', $2, null, null, null) from generate_series(1, 502)`, [
      world.table.id,
      world.priya.id,
    ]),
  )
  expect([await resynced(1), await resynced(2), await resynced(502)]).toEqual([1, 0, 0])
  await database.asSuperuser('delete from live_events where group_id = $1 and sequence <= 100', [
    world.table.id,
  ])
  expect([await resynced(99), await resynced(100)]).toEqual([1, 0])
  expect(await resynced(503)).toBe(1)
})

test('that much happened of what one may not know makes nobody fetch anew', async () => {
  await world.server.database.asSystem('a test', world.table.id, manager =>
    manager.query(`select app.note_event($1, 'INBOX', $2, null, null, $2) from generate_series(1, 600)`, [
      world.table.id,
      world.priya.id,
    ]),
  )
  const looking = lookOn(0)
  await settled(looking, 600)
  expect([looking.told, looking.resyncs]).toEqual([[600], 0])
})

test('whoever looks on and has been overtaken by what is not kept any more fetches anew', async () => {
  const looking = lookOn()
  await settled(looking, 0)
  world.server.database.onCommit(() => undefined)
  live.close()
  await atRest()
  await happen(3)
  await world.database.asSuperuser('delete from live_events where group_id = $1 and sequence < 3', [
    world.table.id,
  ])
  live.stir([world.table.id])
  await settled(looking, 3)
  expect([looking.told, looking.resyncs]).toEqual([[0, 2, 3], 1])
})

test('a page that was asked for before something was committed is fetched anew, however long the commit took', async () => {
  const { database } = world.server
  const begun = performance.now()
  let asked = 0
  await database.asSystem('a test', world.table.id, async manager => {
    await manager.query(`select app.note_event($1, 'MEMBER', $2, null, null, null)`, [
      world.table.id,
      world.priya.id,
    ])
    await new Promise(resolve => setTimeout(resolve, 1_500))
    // Only now does somebody open a page, and does not see it yet.
    asked = performance.now()
  })
  expect(asked - begun).toBeGreaterThan(1_400)
  const looking = lookOn(null, { dataAge: Math.round(performance.now() - asked) })
  await settled(looking, 1)
  expect(looking.resyncs).toBe(1)
  await new Promise(resolve => setTimeout(resolve, 1_200))
  const later = lookOn(null, { dataAge: 0 })
  await settled(later, 1)
  expect(later.resyncs).toBe(0)
})

test('an event about what is gone is passed over', async () => {
  await happen(1, 'MEETING', randomUUID())
  const looking = lookOn(0)
  await settled(looking, 1)
  await happen(1, 'MEETING', randomUUID())
  await happen()
  await settled(looking, 3)
  expect(looking.told).toEqual([1, 3])
})
