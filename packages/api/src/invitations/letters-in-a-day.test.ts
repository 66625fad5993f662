import { beforeEach, expect, test } from 'vitest'
import { change, invitationsSeenBy, invited } from '../../test/candidate.ts'
import { eventually } from '../../test/eventually.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'

let database: TestDatabase
let email: string

const world = openTwoTables({ sendLetters: true })

beforeEach(() => {
  ;({ database, email } = world)
})

const admin = ({ members }: PlantedTable) => members[0] as PlantedMember
const arrived = () => (world.sink?.letters ?? []).filter(letter => letter.to.includes(email)).length

/** Letters that wait for a later moment, and when that is. */
const waiting = () =>
  database.asSuperuser<{ run_at: Date; key: string }>(
    `select j.run_at, j.key from graphile_worker._private_jobs j join mail.letters l on l.id = (j.payload ->> 'id')::uuid
     where l.to_address = $1 and l.kind = 'INVITATION' and j.run_at > now() + interval '1 hour'`,
    [email],
  )

/** Lets hours pass for the letters: they left that much earlier, and what waits is due. */
async function passHours(hours: number): Promise<void> {
  await database.asSuperuser(
    `update mail.letters set sent_at = sent_at - $2 * interval '1 hour', let_go_at = let_go_at - $2 * interval '1 hour'
     where to_address = $1`,
    [email, hours],
  )
  await database.asSuperuser(
    `update graphile_worker._private_jobs j set run_at = j.run_at - $2 * interval '1 hour' from mail.letters l
     where l.id = (j.payload ->> 'id')::uuid and l.to_address = $1`,
    [email, hours],
  )
}

test('at most three letters leave to one address in a day, whichever groups wrote them; the next waits and leaves', async () => {
  const { table, nextDoor } = world
  const { id } = await invited(table, admin(table), { email })
  await eventually(() => expect(arrived()).toBe(1))
  await invited(nextDoor, admin(nextDoor), { email })
  await eventually(() => expect(arrived()).toBe(2))
  await change('resend', table, admin(table), id)
  await eventually(() => expect(arrived()).toBe(3))

  const third = await plantTable(database, world.server.url, ['Ula Elsewhere'])
  expect(await invited(third, admin(third), { email })).toMatchObject({ delivery: 'QUEUED' })
  await eventually(async () => expect(await waiting()).toHaveLength(1))
  expect(arrived()).toBe(3)
  // Nothing tells the third group that others write to this address.
  expect(await invitationsSeenBy(third, admin(third))).toMatchObject([
    { delivery: 'QUEUED', deliveryProblem: null, state: 'PENDING' },
  ])

  await passHours(25)
  await eventually(() => expect(arrived()).toBe(4))
  await eventually(async () =>
    expect(await invitationsSeenBy(third, admin(third))).toMatchObject([{ delivery: 'SENT' }]),
  )
})

test('a letter that waits leaves a day after the first of the three, not later', async () => {
  const tables = [world.table, world.nextDoor, await plantTable(database, world.server.url, ['Ula'])]
  for (const table of tables) await invited(table, admin(table), { email })
  await eventually(() => expect(arrived()).toBe(3))
  await database.asSuperuser(
    `update mail.letters set sent_at = now() - interval '20 hours' where id =
       (select id from mail.letters where to_address = $1 order by id limit 1)`,
    [email],
  )
  const fourth = await plantTable(database, world.server.url, ['Una'])
  await invited(fourth, admin(fourth), { email })
  await eventually(async () => expect(await waiting()).toHaveLength(1))
  const [job] = await waiting()
  const inHours = (Number(job?.run_at) - Date.now()) / 3_600_000
  expect(inHours).toBeGreaterThan(3.9)
  expect(inHours).toBeLessThan(4.1)
})

test('many groups at the same moment send three', async () => {
  const tables: PlantedTable[] = []
  for (let at = 0; at < 6; at++) tables.push(await plantTable(database, world.server.url, [`Admin ${at}`]))
  await Promise.all(tables.map(table => invited(table, admin(table), { email })))
  await eventually(async () => expect([arrived(), (await waiting()).length]).toEqual([3, 3]))
})

test('a letter that waits and is revoked meanwhile never leaves, and one that was refused takes nobody’s place', async () => {
  const { table, nextDoor, sink } = world
  sink?.refuse(550)
  await invited(table, admin(table), { email })
  await eventually(async () =>
    expect(await invitationsSeenBy(table, admin(table))).toMatchObject([{ delivery: 'FAILED' }]),
  )
  sink?.refuse(0)
  const others = [nextDoor]
  for (let at = 0; at < 3; at++) others.push(await plantTable(database, world.server.url, [`Admin ${at}`]))
  const last = others.pop() as PlantedTable
  for (const other of others) await invited(other, admin(other), { email })
  await eventually(() => expect(arrived()).toBe(3))
  const { id } = await invited(last, admin(last), { email })
  await eventually(async () => expect(await waiting()).toHaveLength(1))
  await change('revoke', last, admin(last), id)
  await passHours(25)
  await eventually(async () =>
    expect(
      await database.asSuperuser(
        'select from mail.letters where to_address = $1 and dropped_at is not null',
        [email],
      ),
    ).toHaveLength(1),
  )
  expect(arrived()).toBe(3)
})
