import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { done, refusals } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { plantMeeting } from '../../test/planted-meeting.ts'

const here = openLaidTable()

async function laid(...titles: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const title of titles) ids.push(await here.put(here.world.tomas, { title }))
  return ids
}

const moving = (itemId: string | undefined, afterId: string | null = null) =>
  here.about(itemId ?? '', { afterId })

it('lays an item behind another, or to the front, as who looks after the meeting and admins like it', async () => {
  const [a, b, c, d] = await laid('a', 'b', 'c', 'd')
  await done(here.noor, 'moveTableItem', moving(d, a))
  expect(await here.titles(here.next)).toEqual(['a', 'd', 'b', 'c'])
  await done(here.world.priya, 'moveTableItem', moving(b))
  expect(await here.titles(here.next)).toEqual(['b', 'a', 'd', 'c'])
  const { meeting } = await done<{ meeting: { tableItems: { title: string }[] } }>(
    here.noor,
    'moveTableItem',
    moving(b, c),
    'meeting { tableItems { title } }',
  )
  expect(meeting.tableItems.map(({ title }) => title)).toEqual(['a', 'd', 'c', 'b'])
  await done(here.noor, 'moveTableItem', moving(b, b))
  await done(here.noor, 'moveTableItem', moving(b, c))
  expect(await here.titles(here.next)).toEqual(['a', 'd', 'c', 'b'])
})

it('is not for others, also not for an item’s owner', async () => {
  const [a, b] = await laid('a', 'b')
  for (const one of [here.world.tomas, here.mei]) {
    expect(await here.item(a ?? '', one)).toMatchObject({ viewerCanMove: false })
    expect(await refusals(one, 'moveTableItem', moving(a, b))).toEqual(['NOT_ALLOWED'])
    expect(await mayArrange(here.next, one)).toBe(false)
  }
  expect(await here.item(a ?? '', here.noor)).toMatchObject({ viewerCanMove: true })
  expect(await mayArrange(here.next, here.noor)).toBe(true)
  expect(await mayArrange(here.later, here.noor)).toBe(false)
  expect(await here.titles(here.next)).toEqual(['a', 'b'])
})

it('is refused behind what is not on that table, and for what was settled', async () => {
  const [a, b] = await laid('a', 'b')
  const later = await here.put(here.world.tomas, { meetingId: here.later })
  expect(await refusals(here.noor, 'moveTableItem', moving(a, later))).toEqual(['NOT_FOUND'])
  expect(await refusals(here.noor, 'moveTableItem', moving(a, randomUUID()))).toEqual(['NOT_FOUND'])
  expect(await refusals(here.noor, 'moveTableItem', moving(later))).toEqual(['NOT_ALLOWED'])
  here.begin()
  await done(here.noor, 'settleTableItem', here.about(b ?? '', { outcome: 'DISCUSSED' }))
  expect(await refusals(here.noor, 'moveTableItem', moving(b))).toEqual(['NOT_NOW'])
  await done(here.noor, 'moveTableItem', moving(a, b))
  expect(await here.titles(here.next)).toEqual(['b', 'a'])
})

it('finds room also after moving to and fro between the same two for longer than numbers can be halved', async () => {
  const [first, x, y] = await laid('first', 'x', 'y')
  for (let turn = 0; turn < 60; turn++)
    await done(here.noor, 'moveTableItem', moving(turn % 2 ? x : y, first))
  expect(await here.titles(here.next)).toEqual(['first', 'x', 'y'])
  const places = await here.world.database.asSuperuser<{ place: number }>(
    'select distinct place from table_items where meeting_id = $1',
    [here.next],
  )
  expect(places).toHaveLength(3)
})

it('brings first to a table what lies there because its own meeting was cancelled', async () => {
  const [a, b] = await laid('a', 'b')
  await here.put(here.mei, { meetingId: here.later, title: 'c' })
  await here.cancel(here.next)
  expect((await here.titles(here.later)).toSorted()).toEqual(['a', 'b', 'c'])
  await done(here.world.priya, 'moveTableItem', moving(b, a))
  expect(await here.titles(here.later)).toEqual(['c', 'a', 'b'])
  const [rows] = await here.world.database.asSuperuser<{ count: number }>(
    'select count(*)::int as count from table_items where meeting_id = $1',
    [here.later],
  )
  expect(rows?.count).toBe(3)
})

it('cannot be done to what waits for a meeting', async () => {
  await here.cancel(here.next)
  await here.cancel(here.later)
  const [a] = await laid('a')
  expect(await refusals(here.world.priya, 'moveTableItem', moving(a))).toEqual(['NOT_NOW'])
  expect(await refusals(here.noor, 'moveTableItem', moving(a))).toEqual(['NOT_ALLOWED'])
  await plantMeeting(here.world.database, here.world.table, { inHours: 50 })
  await done(here.world.priya, 'moveTableItem', moving(a))
})

async function mayArrange(id: string, by: typeof here.mei): Promise<boolean> {
  const { group } = await by.ask<{ group: { meeting: { viewerCanArrangeTable: boolean } } }>(
    'query ($slug: String!, $id: ID!) { group(slug: $slug) { meeting(id: $id) { viewerCanArrangeTable } } }',
    { slug: here.world.table.slug, id },
  )
  return group.meeting.viewerCanArrangeTable
}
