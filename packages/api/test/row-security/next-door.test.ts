import { describe, expect, it } from 'vitest'
import { Seat } from '../../src/database/seat.ts'
import { openWorld, type World } from '../walk/world.ts'
import { attempt, type Door } from './attempt.ts'
import { from } from './seats.ts'
import { plantTheRest } from './plant-the-rest.ts'
import { addRow, rowsOf, tenantTable, tenantTables } from './tenant-tables.ts'
import { signed } from './who-adds.ts'

// Asked of the database itself, by statements that name whatever they like: here the application says nothing.
const here = openWorld(plantTheRest)

const refused = expect.stringContaining('row-level security')

/** A seat as the application would make it, were it to trust whoever asks. */
const seat = (accountId: string, groupId: string, memberId: string) =>
  new Seat({
    account_id: accountId,
    group_id: groupId,
    member_id: memberId,
    role: 'ADMIN',
    standing: 'SETTLED',
    state: 'SEATED',
  })

const strangers: [string, string, (world: World) => Door][] = [
  [
    'from their own seat, an admin next door',
    'sixthirty_app',
    world =>
      from(world, seat(world.nextDoor.admin.accountId, world.nextDoor.id, world.nextDoor.memberIds.admin)),
  ],
  [
    'from a seat that is not theirs, an admin next door',
    'sixthirty_app',
    world =>
      from(world, seat(world.nextDoor.admin.accountId, world.secret.id, world.nextDoor.memberIds.admin)),
  ],
  [
    'from their seat next door, a member of both groups',
    'sixthirty_app',
    world => from(world, seat(world.both.accountId, world.nextDoor.id, world.nextDoor.memberIds.member)),
  ],
  [
    'from the seat that was theirs, somebody who was released',
    'sixthirty_app',
    world =>
      from(world, seat(world.secret.released.accountId, world.secret.id, world.secret.memberIds.released)),
  ],
  [
    'with no seat at all, the role that answers people',
    'sixthirty_app',
    ({ server }) =>
      work =>
        server.database.beforeSeat(work),
  ],
  [
    'at work next door, the deployment itself',
    'sixthirty_system',
    ({ server, nextDoor }) =>
      work =>
        server.database.asSystem('a test', nextDoor.id, work),
  ],
  [
    'at work in no group, the deployment itself',
    'sixthirty_system',
    ({ server }) =>
      work =>
        server.database.asMachinery(work),
  ],
]

describe.each(tenantTables)('of a group’s rows in %s', name => {
  it.each(strangers)('%s finds, adds, changes and removes none', async (_, role, doorOf) => {
    const { database, secret } = here()
    const [table, door] = [await tenantTable(database, name, role), doorOf(here())]
    const theirs = await rowsOf(database, name, secret.id)
    expect(theirs, 'so that there is something to find').not.toEqual([])

    const where = `${table.key} = '${secret.id}'`
    const [column] = table.changes
    const change = column && table.finds ? `update ${name} set ${column} = default where ${where}` : null
    expect({
      finds: table.finds ? await attempt(door, `select from ${name} where ${where}`) : 0,
      adds: table.adds ? await attempt(door, addRow(table), [JSON.stringify(theirs[0])]) : 'nothing',
      changes: change ? await attempt(door, change) : 0,
    }).toEqual({ finds: 0, adds: table.adds ? refused : 'nothing', changes: 0 })
  })
})

const nextDoorsAdmin = (): Door => {
  const { nextDoor } = here()
  return from(here(), seat(nextDoor.admin.accountId, nextDoor.id, nextDoor.memberIds.admin))
}
const tableOf = (name: string, role = 'sixthirty_app') => tenantTable(here().database, name, role)

it.each(signed)('to $name nobody next door adds a row here in their own name', async ({ name, by }) => {
  const { database, secret, nextDoor } = here()
  const [one] = await rowsOf(database, name, secret.id)
  const added = JSON.stringify({ ...one, [by]: nextDoor.memberIds.admin })
  expect(await attempt(nextDoorsAdmin(), addRow(await tableOf(name)), [added])).toEqual(refused)
})

it('nobody moves rows of their own over to the group, where the group can be changed at all', async () => {
  const moved: string[] = []
  for (const name of tenantTables) {
    const { changes, key } = await tableOf(name)
    if (!changes.includes(key)) continue
    moved.push(name)
    const outcome = await attempt(nextDoorsAdmin(), `update ${name} set ${key} = '${here().secret.id}'`)
    expect(outcome, name).toEqual(refused)
  }
  expect(moved).toEqual(['groups', 'meeting_series', 'meetings'])
})

it.each(['sixthirty_app', 'sixthirty_system'])('%s removes at most all rows next door', async role => {
  const { database, server, nextDoor } = here()
  const system: Door = work => server.database.asSystem('a test', nextDoor.id, work)
  const door = role === 'sixthirty_app' ? nextDoorsAdmin() : system
  for (const name of tenantTables) {
    if (!(await tableOf(name, role)).removes) continue
    const own = await rowsOf(database, name, nextDoor.id)
    // Names no column, so that only the policy about removing says which rows are meant.
    expect(await attempt(door, `delete from ${name}`), name).toBeLessThanOrEqual(own.length)
  }
})
