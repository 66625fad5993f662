import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { faultsOfTelling, noFaults, sumOfFaults } from '../../test/faults-of-telling.ts'
import { forkServer, type ForkedServer } from '../../test/forked-server.ts'
import { plantTable, type PlantedMember } from '../../test/planted-table.ts'
import { SteadyOnlooker } from '../../test/steady-onlooker.ts'
import { startedThread } from '../../test/talk.ts'
import { replySurely } from '../../test/talkative.ts'
import { optionsOfTestServer } from '../../test/test-server.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { addReply } from '../threads/reply-to-thread.ts'

const world = openTwoTables()
const lasts = 10_000
const open: (SteadyOnlooker | ForkedServer)[] = []

afterEach(async () => {
  for (const each of open.splice(0)) await (each instanceof SteadyOnlooker ? each.stop() : each.kill())
})

/** Holds its transaction open for five seconds before it commits. */
async function replySlowly(groupId: string, member: PlantedMember, threadId: string): Promise<void> {
  const { database } = world.server
  const seat = (await database.findSeat(member.accountId, { id: groupId }))?.seat
  if (!seat) throw new Error('Nobody sits there.')
  await database.asSeat(seat, async manager => {
    const words = { id: randomUUID(), threadId, inReplyToId: null, body: 'I had to think about this.' }
    await addReply(manager, seat, words, new Date())
    await wait(5_000)
  })
}

test('over breaking connections, a killed process and a slow writer, everybody is told each post once and in order', async () => {
  const { database, server } = world
  const table = await plantTable(
    database,
    server.url,
    Array.from({ length: 20 }, (_, at) => `Member ${at}`),
  )
  const [slow] = table.members as [PlantedMember]
  const options = await optionsOfTestServer(database, { publicUrl: server.url })
  const other = await forkServer(options)
  open.push(other)
  const urls = [server.url, `http://127.0.0.1:${options.port}`]
  const threads = await Promise.all(
    [0, 1, 2, 3].map(at => startedThread(table, table.members[at] as PlantedMember)),
  )
  const [quiet = '', ...busy] = threads
  const onlookers = table.members.map(
    ({ cookie }, at) => new SteadyOnlooker({ urls, origin: server.url, cookie, groupId: table.id }, at),
  )
  open.push(...onlookers)
  await Promise.all(onlookers.map(({ looksOn }) => looksOn))

  const end = Date.now() + lasts
  let said = 0
  const returned = () => onlookers.reduce((sum, { returns }) => sum + returns, 0)
  // On a busy machine it takes longer until there was something to be lost.
  const isOver = () => Date.now() >= end && said > 50 && returned() > 40
  const talk = busy.map(async (threadId, at) => {
    for (let turn = at; !isOver(); turn += 1) {
      const { cookie } = table.members[turn % table.members.length] as PlantedMember
      let tries = turn
      await replySurely(() => ({
        url: urls[tries++ % 2] ?? '',
        cookie,
        groupId: table.id,
        threadId,
      }))
      said += 1
      await wait(20)
    }
  })
  const breaks = (async () => {
    for (let turn = 0; !isOver(); turn += 1) {
      onlookers[(turn * 7) % onlookers.length]?.breakConnection()
      await wait(50)
    }
  })()
  await Promise.all([
    ...talk,
    breaks,
    wait(lasts / 2).then(() => other.kill()),
    wait(1_000).then(() => replySlowly(table.id, slow, quiet)),
  ])

  const rows = await database.asSuperuser<{ id: string; last: number }>(
    'select id, post_count as last from threads where group_id = $1',
    [table.id],
  )
  const faults = () =>
    onlookers.flatMap(({ told }) => rows.map(({ id, last }) => faultsOfTelling(told.get(id) ?? [], 2, last)))
  await eventually(() => expect(sumOfFaults(faults())).toEqual(noFaults))
  expect(onlookers.every(({ resyncs }) => resyncs === 0)).toBe(true)
  // Nobody was sent away: connections only broke.
  expect(new Set(onlookers.flatMap(({ endings }) => [...endings.keys()]))).toEqual(new Set(['1006']))
  expect(rows.find(({ id }) => id === quiet)?.last).toBe(2)
  // There was something to be lost.
  expect(rows.reduce((sum, { last }) => sum + last, 0)).toBeGreaterThan(50)
  expect(returned()).toBeGreaterThan(40)
}, 180_000)
