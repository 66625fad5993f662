import { beforeEach, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { inboxOf, itemsOf } from '../../../test/inbox.ts'
import { startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { deadlines } from '../../server/deadlines.ts'

const world = openTwoTables()
let threadId: string

const about = (more: object = {}) => ({ groupId: world.table.id, threadId, ...more })
const close = () => done(world.priya, 'closeAsk', about({ thanks: [] }))

beforeEach(async () => {
  threadId = await startedThread(world.table, world.priya, { kind: 'ASK', mode: 'ADVICE' })
  await close()
})

async function run(job: 'ask-what-became' | 'forget-items'): Promise<void> {
  const { server, clock } = world
  await deadlines(server.database, { publicUrl: server.url, clock: clock.now })[job]?.()
}

/** After so many days, and another look. */
async function asked(days: number, member = world.priya): Promise<number> {
  world.clock.passDays(days)
  await run('ask-what-became')
  await run('ask-what-became')
  return (await itemsOf(world.database, member)).filter(({ kind }) => kind === 'WHAT_BECAME').length
}

const isDue = async () => {
  const window = [57, 28].map(days => new Date(world.clock.now().getTime() - days * 86_400_000))
  const due: { id: string }[] = await world.server.database.asMachinery(manager =>
    manager.query('select id from app.groups_with_asks_to_tell_of($1, $2) id', window),
  )
  return due.some(({ id }) => id === world.table.id)
}

it('four weeks after an ask was closed its asker alone is asked, once, whoever looks', async () => {
  expect(await asked(27.9)).toBe(0)
  world.clock.passDays(0.2)
  expect(await isDue()).toBe(true)
  await Promise.all([run('ask-what-became'), run('ask-what-became'), run('ask-what-became')])
  expect(await isDue()).toBe(false)
  expect(await asked(0)).toBe(1)
  expect(await asked(0, world.tomas)).toBe(0)
  expect(await asked(20)).toBe(1)
  await run('forget-items')
  expect(await asked(95)).toBe(1)
  await run('forget-items')
  expect(await asked(1)).toBe(0)
})

it('closed again, it is asked about again; opened again, it is not', async () => {
  await done(world.priya, 'reopenAsk', about())
  expect(await asked(29)).toBe(0)
  await close()
  expect(await asked(29)).toBe(1)
  await done(world.priya, 'reopenAsk', about())
  expect((await inboxOf(world.priya))[0]).toMatchObject({ isRead: true })
  await close()
  expect(await asked(29)).toBe(2)
})

it.each([
  ['told', 'tellWhatBecame', () => ({ postId: crypto.randomUUID(), body: 'It went well.' })],
  ['let rest', 'letWhatBecameRest', () => ({})],
  ['put to rest', 'restThread', () => ({})],
  ['discarded', 'discardThread', () => ({})],
])('what was %s is not asked', async (_, verb, more) => {
  await done(world.priya, verb, about(more()))
  expect(await asked(29)).toBe(0)
})

it('once told, it is read, and waits for nothing', async () => {
  expect(await asked(29)).toBe(1)
  const unread = await inboxOf(world.priya)
  expect(unread).toMatchObject([{ isRead: false, path: `/threads/${threadId}` }])
  await done(world.priya, 'tellWhatBecame', about({ postId: crypto.randomUUID(), body: 'It went well.' }))
  expect(await inboxOf(world.priya)).toMatchObject([{ isRead: true }])
})

it('whoever is gone is not asked', async () => {
  await world.database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    world.priya.id,
  ])
  expect(await asked(29)).toBe(0)
})

it('what was told is forgotten after 90 days, read or not, here and nowhere too early', async () => {
  await startedThread(world.table, world.priya, { body: `[@T](member:${world.tomas.id})` })
  expect(await itemsOf(world.database, world.tomas)).toHaveLength(1)
  world.clock.passDays(89.9)
  await run('forget-items')
  expect(await itemsOf(world.database, world.tomas)).toHaveLength(1)
  world.clock.passDays(0.2)
  await run('forget-items')
  expect(await itemsOf(world.database, world.tomas)).toEqual([])
})
