import { beforeEach, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { followed } from '../../../test/followed.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let threadId: string

beforeEach(async () => {
  const { table, priya, tomas } = world
  threadId = await startedThread(table, priya, { body: `[@T](member:${tomas.id})` })
  await followed(world.database)
})

const everything = 'select id, member_id from inbox_items'

/** What a statement that names nobody finds, or changes, from a seat. */
async function asMember<Row>(
  { accountId }: PlantedMember,
  sql: string,
  groupId = world.table.id,
): Promise<Row[]> {
  const { database } = world.server
  const found = await database.findSeat(accountId, { id: groupId })
  if (!found) throw new Error('There is no such seat.')
  return database.asSeat(found.seat, manager => manager.query(sql))
}

it('a seat finds what its own member was told, and nothing that anybody else was', async () => {
  const { priya, tomas, nextDoor } = world
  expect(await asMember(tomas, everything)).toMatchObject([{ member_id: tomas.id }])
  expect(await asMember(priya, everything)).toEqual([])
  for (const member of nextDoor.members) expect(await asMember(member, everything, nextDoor.id)).toEqual([])
})

it('nothing of a thread that is kept from them, or while they are paused', async () => {
  const { table, nextDoor, priya, tomas, database, server } = world
  const olaf = await plantSeat(database, server.url, table.id, nextDoor.members[1] as PlantedMember)
  const keepWith = ({ id }: PlantedMember) => {
    const chosen = { confidence: 'NAMED', readerIds: [id] }
    return done(priya, 'changeConfidence', { groupId: table.id, threadId, ...chosen })
  }
  await keepWith(olaf)
  expect(await asMember(tomas, everything)).toEqual([])
  expect(await asMember(tomas, 'update inbox_items set read_at = now() returning id')).toEqual([[], 0])
  await keepWith(tomas)
  expect(await asMember(tomas, everything)).not.toEqual([])
  await database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    [tomas.id],
  )
  expect(await asMember(tomas, everything)).toEqual([])
})

it('a seat says of what it was told only that it was read', async () => {
  const { tomas, table } = world
  for (const sql of [
    `update inbox_items set kind = 'POSTED'`,
    'update inbox_items set mail_at = now()',
    'delete from inbox_items',
    `insert into inbox_items (group_id, id, member_id, kind, event_id, happened_at)
      values ('${table.id}', gen_random_uuid(), '${tomas.id}', 'POSTED', gen_random_uuid(), now())`,
  ])
    await expect(asMember(tomas, sql), sql).rejects.toThrow('permission denied')
})

it('the system in another group tells nobody here anything, and sees nothing of what it asks about', async () => {
  const { server, nextDoor, table, tomas } = world
  const elsewhere = (sql: string) =>
    server.database.asSystem<unknown[]>('a test', nextDoor.id, manager => manager.query(sql))
  for (const name of ['inbox_items', 'thread_readers', 'thread_reads', 'thread_meetings', 'attendances'])
    expect(await elsewhere(`select group_id from ${name} where group_id = '${table.id}'`), name).toEqual([])
  expect(await elsewhere(`select app.readers_of_thread('${threadId}') as ids`)).toEqual([{ ids: [] }])
  await expect(
    elsewhere(`insert into inbox_items (group_id, id, member_id, kind, event_id, happened_at)
      values ('${table.id}', gen_random_uuid(), '${tomas.id}', 'POSTED', gen_random_uuid(), now())`),
  ).rejects.toThrow('row-level security')
  await expect(elsewhere('select read_up_to from thread_reads')).rejects.toThrow('permission denied')
})
