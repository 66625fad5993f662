import { beforeEach, expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { change, codeFor, invitationsSeenBy, invited, proveAddress, seatForm } from '../../test/candidate.ts'
import { inviteCleared } from '../../test/cleared.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { endInvitationsEverywhere } from './look-after-invitations.ts'

let database: TestDatabase
let table: PlantedTable
let priya: PlantedMember
let email: string

const world = openTwoTables()

beforeEach(() => {
  ;({ database, table, priya, email } = world)
})

/** The hourly job, without the hour. */
const runTheClock = () =>
  endInvitationsEverywhere({
    database: world.server.database,
    publicUrl: world.server.url,
    clock: world.clock.now,
  })()

/** Everything that stands in the group's rows about the one who was invited. */
async function kept(): Promise<string[]> {
  const rows = await database.asSuperuser<{ row: string }>(
    `select v::text as row from invitations v where v.group_id = $1
     union all select f::text from facts f where f.group_id = $1`,
    [table.id],
  )
  return rows.map(({ row }) => row).filter(row => row.includes('Kowalski') || row.includes(email))
}

const ended = () =>
  database.asSuperuser(`update sponsorships set ended_at = $2 where group_id = $1`, [
    table.id,
    world.clock.now(),
  ])

test('a month after a candidate’s no, nobody is named any more; a day before, all is there', async () => {
  await invited(table, priya, { email })
  await world.dana.post(`/i/${await codeFor(database, email)}/decline`)
  world.clock.passDays(29)
  await runTheClock()
  expect(await invitationsSeenBy(table, priya)).toMatchObject([{ name: 'Dana Kowalski', email }])
  world.clock.passDays(1.01)
  await runTheClock()
  expect(await invitationsSeenBy(table, priya)).toMatchObject([
    { state: 'DECLINED', name: null, email: null, deliveryProblem: null },
  ])
  expect(await kept()).toEqual([])
})

test('what ran out and what was withdrawn is erased alike, what the mail server said included', async () => {
  await invited(table, priya, { email })
  await database.asSuperuser(
    `update invitations set delivery = 'FAILED', delivery_problem = '550 no such user ' || email where group_id = $1`,
    [table.id],
  )
  world.clock.passDays(14.01)
  await runTheClock()
  expect(await invitationsSeenBy(table, priya)).toMatchObject([{ state: 'EXPIRED', email }])
  world.clock.passDays(30.01)
  await runTheClock()
  expect(await kept()).toEqual([])
})

test('what was taken back is kept as long as its sponsorship waits to be invited anew', async () => {
  const { id } = await invited(table, priya, { email })
  await change('revoke', table, priya, id)
  world.clock.passDays(60)
  await runTheClock()
  expect(await invitationsSeenBy(table, priya)).toMatchObject([{ state: 'REVOKED', email }])
  await ended()
  world.clock.passDays(29)
  await runTheClock()
  expect(await invitationsSeenBy(table, priya)).toMatchObject([{ email }])
  world.clock.passDays(1.01)
  await runTheClock()
  expect(await kept()).toEqual([])
})

test('who came by a second letter keeps their name in what happened, and the first letter forgets its address', async () => {
  const { id, sponsorship } = await invited(table, priya, { email: `wrong.${email}` })
  await change('revoke', table, priya, id)
  await inviteCleared(table, priya, sponsorship?.id ?? '', email)
  const code = await codeFor(database, email)
  await proveAddress(world.dana, database, code, email)
  await world.dana.post(`/i/${code}/seat`, seatForm)
  world.clock.passDays(30.01)
  await runTheClock()
  expect(await invitationsSeenBy(table, priya)).toMatchObject([
    { state: 'ACCEPTED', email },
    { state: 'REVOKED', name: null, email: null },
  ])
  const facts = await database.asSuperuser(
    `select distinct name from facts where group_id = $1 and kind = 'INVITATION_MADE'`,
    [table.id],
  )
  expect(facts).toEqual([{ name: 'Dana Kowalski' }])
})

test('those who were at the table before are forgotten too when they did not come; the others stay named', async () => {
  await database.asSuperuser(`update groups set being_set_until = now() + interval '60 days' where id = $1`, [
    table.id,
  ])
  await done(priya, 'inviteThoseAtTheTable', {
    groupId: table.id,
    list: `Dana Kowalski <${email}>\nAnna Bell <anna.${email.replace('dana', 'x')}>`,
  })
  await world.dana.post(`/i/${await codeFor(database, email)}/decline`)
  world.clock.passDays(30.01)
  await runTheClock()
  const facts = await database.asSuperuser<{ kind: string; name: string | null }>(
    `select kind, name from facts where group_id = $1 order by kind, name`,
    [table.id],
  )
  expect(facts).toEqual([
    { kind: 'INVITATION_DECLINED', name: null },
    { kind: 'INVITATION_EXPIRED', name: 'Anna Bell' },
    { kind: 'INVITATION_MADE', name: 'Anna Bell' },
    { kind: 'INVITATION_MADE', name: null },
  ])
  expect(await kept()).toEqual([])
})

test('of a letter that can still be answered nobody forgets to whom it went', async () => {
  await invited(table, priya, { email })
  const erase = `update invitations set name = null, email = null where group_id = $1`
  await expect(database.asSuperuser(erase, [table.id])).rejects.toThrow('invitations_erased_after_a_no')
})

test('next door nothing is erased that is not due there', async () => {
  const [nora] = world.nextDoor.members as [PlantedMember]
  await invited(table, priya, { email })
  await world.dana.post(`/i/${await codeFor(database, email)}/decline`)
  world.clock.passDays(29)
  await invited(world.nextDoor, nora, { email })
  world.clock.passDays(1.01)
  await runTheClock()
  expect(await invitationsSeenBy(world.nextDoor, nora)).toMatchObject([{ state: 'PENDING', email }])
})
