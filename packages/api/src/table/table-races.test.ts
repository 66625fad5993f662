import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { act, done, refusals } from '../../test/act.ts'
import { heldUp } from '../../test/held-up.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { startedThread } from '../../test/talk.ts'
import { keepTables } from './keep-tables.ts'

const here = openLaidTable()

/** Does all of it at once: none writes before so many of them wait, all of them unless it is said. */
const atOnce = <Result>(works: (() => Promise<Result>)[], waiting = works.length) =>
  heldUp(here.world.database, 'table_items', waiting, () => Promise.all(works.map(work => work())))

const rows = () =>
  here.world.database.asSuperuser<{ state: string; place: number; times_carried: number }>(
    'select state, place, times_carried from table_items where group_id = $1 order by times_carried, place',
    [here.world.table.id],
  )

const codes = (answers: string[][]) => answers.flat().toSorted()

it('puts a thread on the table once, however often its author did at once', async () => {
  const threadId = await startedThread(here.world.table, here.world.tomas)
  const input = () => ({ groupId: here.world.table.id, id: randomUUID(), threadId })
  const answers = await atOnce([1, 2, 3].map(() => () => refusals(here.world.tomas, 'putOnTable', input())))
  expect(codes(answers)).toEqual(['ALREADY_ON_TABLE', 'ALREADY_ON_TABLE'])
  for (const other of [here.mei, here.noor])
    expect(await refusals(other, 'putOnTable', input())).toEqual(['ALREADY_ON_TABLE'])
  expect(await rows()).toHaveLength(1)
})

it('puts a thread on the table once when others ask for it meanwhile, whoever was first', async () => {
  const threadId = await startedThread(here.world.table, here.world.tomas)
  const input = () => ({ groupId: here.world.table.id, id: randomUUID(), threadId })
  await atOnce([here.mei, here.world.tomas, here.noor].map(one => () => refusals(one, 'putOnTable', input())))
  const sql = 'select owner_id as "ownerId" from table_items where group_id = $1 and asked_author_at is null'
  expect(await here.world.database.asSuperuser(sql, [here.world.table.id])).toEqual([
    { ownerId: here.world.tomas.id },
  ])
})

it('puts it there once where one press was sent twice', async () => {
  const input = { groupId: here.world.table.id, id: randomUUID(), title: 'A second oven' }
  const answers = await atOnce([1, 2].map(() => () => refusals(here.mei, 'putOnTable', input)))
  expect(codes(answers)).toEqual([])
  expect(await rows()).toHaveLength(1)
})

it('gives each its own place when many are put there at once', async () => {
  const input = () => ({ groupId: here.world.table.id, id: randomUUID(), title: 'Me too' })
  await atOnce(
    [here.world.priya, here.world.tomas, here.mei, here.noor].map(
      one => () => done(one, 'putOnTable', input()),
    ),
  )
  expect((await rows()).map(({ place }) => place)).toEqual([1, 2, 3, 4])
})

it('lets one say what became of an item, and the other look again', async () => {
  const id = await here.put(here.mei)
  here.begin()
  const outcomes = ['DISCUSSED', 'TAKEN_OFF', 'CARRIED_OVER']
  const people = [here.mei, here.world.priya, here.noor]
  const works = people.map((one, at) => {
    return () => refusals(one, 'settleTableItem', here.about(id, { outcome: outcomes[at] }))
  })
  const refused = codes(await atOnce(works))
  expect(refused).toHaveLength(2)
  const kept = await rows()
  expect(kept.filter(({ times_carried }) => times_carried === 0)).toHaveLength(1)
  expect(kept).toHaveLength(kept[0]?.state === 'CARRIED_OVER' ? 2 : 1)
})

it('carries an item over once, whoever said so, the clock among them', async () => {
  const id = await here.put(here.mei)
  here.begin()
  const say = (one: typeof here.mei) => () =>
    refusals(one, 'settleTableItem', here.about(id, { outcome: 'CARRIED_OVER' }))
  // Carrying over is the system's to write, which has two connections.
  expect(codes(await atOnce([say(here.mei), say(here.noor), say(here.world.priya)], 2))).toEqual([])
  expect(await rows()).toMatchObject([{ state: 'CARRIED_OVER' }, { state: 'ON_THE_TABLE', times_carried: 1 }])
  await here.cancel(here.later)
  await here.close(here.next)
  const keep = () => keepTables(here.world.server.database, here.world.table.id, here.world.clock.now())
  await Promise.all([keep(), keep(), keep()])
  expect(await rows()).toHaveLength(2)
})

it('keeps every item when two are moved at once', async () => {
  const ids: string[] = []
  for (const title of ['a', 'b', 'c', 'd']) ids.push(await here.put(here.mei, { title }))
  const [a, b, c, d] = ids as [string, string, string, string]
  await atOnce([
    () => done(here.noor, 'moveTableItem', here.about(d, { afterId: a })),
    () => done(here.world.priya, 'moveTableItem', here.about(c, { afterId: a })),
    () => done(here.noor, 'moveTableItem', here.about(b, { afterId: null })),
  ])
  const order = await here.titles(here.next)
  expect(order[0]).toBe('b')
  expect(order[1]).toBe('a')
  expect(order.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(new Set((await rows()).map(({ place }) => place)).size).toBe(4)
})

it('writes back once, from however many tabs', async () => {
  const threadId = await startedThread(here.world.table, here.world.tomas)
  const id = await here.put(here.mei, { threadId })
  here.begin()
  const write = () =>
    act(here.mei, 'writeBackToThread', here.about(id, { postId: randomUUID(), body: 'What we found.' }))
  const answers = await atOnce([write, write, write])
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    'NOT_NOW',
    'NOT_NOW',
  ])
  const posts = await here.world.database.asSuperuser('select from posts where thread_id = $1', [threadId])
  expect(posts).toHaveLength(2)
})
