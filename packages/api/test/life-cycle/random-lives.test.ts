import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deadlines, followers, runDeadlines } from '../../src/server/deadlines.ts'
import type { RunningServer } from '../../src/server/start-server.ts'
import { act } from '../act.ts'
import { MovableClock } from '../movable-clock.ts'
import { cloneDatabase, type TestDatabase } from '../test-database.ts'
import { startTestServer } from '../test-server.ts'
import { beginLife, events, happen, passDays, type Life } from './random-life.ts'
import { brokenIn } from './what-always-holds.ts'

/** A few at every run; thousands when one asks for them. */
const lives = Number(process.env['SIXTHIRTY_LIVES'] ?? 8)

const clock = new MovableClock()
let database: TestDatabase
let server: RunningServer
let world: Omit<Life, 'table' | 'people'>

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database, { trustedProxies: ['127.0.0.1'], clock: clock.now })
  const judged = { publicUrl: server.url, clock: clock.now }
  const due = deadlines(server.database, judged)
  const followed = followers(server.database, judged)
  world = {
    database,
    server,
    clock,
    runDeadlines: () => runDeadlines(due),
    // The server's own jobs follow as well, a little later: two at once act once.
    async follow(groupId) {
      for (const follow of followed) await follow(groupId)
    },
  }
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('whatever happens at a table, in whatever order, what must hold holds, and everything comes to an end', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(events, async happening => {
      const life = await beginLife(world)
      for (const event of happening) {
        await happen(life, event)
        await world.follow(life.table.id)
        expect([event.what, await brokenIn(life)]).toEqual([event.what, []])
      }
      for (const { state } of await statesIn(life)) reached.add(state)
      await endEverything(life)
      for (const { state } of await statesIn(life)) reached.add(state)
      expect(await brokenIn(life)).toEqual([])
      const left = (await statesIn(life)).filter(({ state }) => !isEnd(state))
      expect(left).toEqual([])
    }),
    { numRuns: lives, endOnFailure: lives > 100 },
  )
  if (lives < 100) return
  // Or so many lives were too quiet to show anything.
  for (const state of ['PROPOSED', 'CLEARED', 'INVITED', 'ACTIVE', 'COMPLETED', 'WITHDRAWN', 'HELD']) {
    expect(reached).toContain(state)
  }
}, 3_600_000)

const isEnd = (state: string) =>
  ['COMPLETED', 'WITHDRAWN', 'CLOSED', 'DECLINED', 'LAPSED', 'ENDED'].includes(state)

const statesIn = ({ table }: Life) =>
  database.asSuperuser<{ id: string; state: string }>(
    'select id, state from sponsorships where group_id = $1 order by id',
    [table.id],
  )

/** Time passes; what was cleared, which waits for people alone, is closed or withdrawn by whoever may. */
async function endEverything(life: Life): Promise<void> {
  await passDays(life, 30)
  for (const { id, state } of await statesIn(life)) {
    if (state !== 'CLEARED') continue
    for (const person of life.people) {
      const about = { groupId: life.table.id, sponsorshipId: id }
      await act(person, 'closeSponsorship', { ...about, reason: 'We let it rest.' })
      await act(person, 'withdrawSponsorship', about)
    }
  }
  await passDays(life, 200)
}
