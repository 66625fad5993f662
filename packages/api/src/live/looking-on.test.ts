import { afterEach, expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { eventually } from '../../test/eventually.ts'
import { lookOn, type LookingOn } from '../../test/looking-on.ts'
import { plantDevice, plantSeat } from '../../test/planted-table.ts'
import { plantPerson } from '../../test/planted-person.ts'
import { reply, startedThread } from '../../test/talk.ts'
import { startTestServer } from '../../test/test-server.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { betweenLooks } from '../realtime/socket-door.ts'
import { slowLook } from './look-on.ts'

const world = openTwoTables()
const open: LookingOn[] = []

afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

const looking = async (member = world.tomas, more: { after?: string } = {}, url = world.server.url) => {
  const onlooker = await lookOn(url, member.cookie, world.table.id, { origin: world.server.url, ...more })
  open.push(onlooker)
  return onlooker
}

test('what others say comes once and in order, and nothing of it comes next door', async () => {
  const { table, priya, nextDoor, server } = world
  const threadId = await startedThread(table, priya)
  const tomas = await looking()
  const olaf = await lookOn(server.url, nextDoor.members[1]?.cookie ?? '', nextDoor.id)
  open.push(olaf)
  await Promise.all(
    Array.from({ length: 12 }, (_, at) => reply(table, priya, threadId, { body: `word ${at}` })),
  )
  await eventually(() => expect(tomas.posts()).toHaveLength(12))
  const sequences = tomas.events.flatMap(({ post }) => post?.sequence ?? [])
  expect(sequences).toEqual(Array.from({ length: 12 }, (_, at) => at + 2))
  expect(olaf.events).toHaveLength(1)
})

test('whoever comes back with a cursor is told what they missed, once, then what happens', async () => {
  const { table, priya } = world
  const threadId = await startedThread(table, priya)
  const first = await looking()
  await reply(table, priya, threadId, { body: 'before' })
  await eventually(() => expect(first.posts()).toEqual(['before']))
  const after = first.events.at(-1)?.cursor ?? ''
  first.close()
  await reply(table, priya, threadId, { body: 'missed' })
  const again = await looking(world.tomas, { after })
  await reply(table, priya, threadId, { body: 'after' })
  await eventually(() => expect(again.posts()).toEqual(['missed', 'after']))
})

test('no frame stirs for whoever may not know of a thread', async () => {
  const { table, priya, tomas, database, server } = world
  const person = await plantPerson(database, `${crypto.randomUUID()}@example.org`)
  const mei = await plantSeat(database, server.url, table.id, {
    ...person,
    id: '',
    name: 'Mei',
    ask: priya.ask,
  })
  const threadId = await startedThread(table, priya)
  const [toldTomas, toldPriya, toldMei] = [await looking(tomas), await looking(priya), await looking(mei)]
  await done(priya, 'changeConfidence', {
    groupId: table.id,
    threadId,
    confidence: 'NAMED',
    readerIds: [tomas.id],
  })
  await reply(table, tomas, threadId, { body: 'between us' })
  // What everybody is told comes after it.
  const openId = await startedThread(table, priya)
  for (const { events } of [toldTomas, toldPriya, toldMei])
    await eventually(() => expect(events.map(({ thread }) => thread?.id)).toContain(openId))
  expect([toldTomas.posts(), toldPriya.posts()]).toEqual([
    expect.arrayContaining(['between us']),
    expect.arrayContaining(['between us']),
  ])
  // That it is gone is all: nothing of what is said there since.
  expect(toldMei.events.flatMap(({ goneThreadId }) => goneThreadId ?? [])).toEqual([threadId])
  expect(toldMei.posts()).not.toContain('between us')
})

test('another process tells it too, also when a notification was lost', async () => {
  const { table, priya, database, server } = world
  const other = await startTestServer(database, { publicUrl: server.url })
  try {
    const threadId = await startedThread(table, priya)
    const tomas = await looking(world.tomas, {}, other.url)
    await reply(table, priya, threadId, { body: 'from the first' })
    await eventually(() => expect(tomas.posts()).toEqual(['from the first']))
  } finally {
    await other.stop()
  }
})

test('a pause and a session that is ended end it at the next look, of which there is one every two seconds at least', async () => {
  expect(Math.max(betweenLooks, slowLook)).toBeLessThan(2_000)
  const { table, priya, tomas, database, server } = world
  const phone = await plantDevice(database, server.url, tomas)
  const [desk, onPhone] = [await looking(tomas), await looking(phone)]
  await database.asSuperuser(`delete from auth.sessions where device = 'a phone' and account_id = $1`, [
    tomas.accountId,
  ])
  await eventually(() => expect(onPhone.endings).toContain('4403'))
  expect(desk.endings).toEqual([])
  await done(priya, 'pauseMember', { groupId: table.id, memberId: tomas.id, days: 1, reason: 'A quiet day.' })
  await eventually(() => expect(desk.endings).toContain('ACCESS_ENDED'))
})

test('nobody looks on at a group that is not theirs, from a foreign page, or signed out', async () => {
  const { nextDoor, server, tomas, table } = world
  const stranger = await lookOn(server.url, tomas.cookie, nextDoor.id)
  expect([stranger.events, stranger.endings[0]]).toEqual([[], 'NOT_FOUND'])
  const foreign = await lookOn(server.url, tomas.cookie, table.id, { origin: 'https://elsewhere.example' })
  expect(foreign.events).toEqual([])
  const signedOut = await lookOn(server.url, '', table.id)
  expect(signedOut.events).toEqual([])
})
