import { expect, test, beforeEach } from 'vitest'
import { done, toldTo } from '../../test/act.ts'
import {
  codeFor,
  invitationsSeenBy,
  inviteCandidate,
  invited,
  membersOf,
  openedSeat,
  proveAddress,
  seatForm,
} from '../../test/candidate.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let email: string
let dana: Visitor

const world = openTwoTables()

beforeEach(() => {
  ;({ database, server, table, nextDoor, priya, email, dana } = world)
})

const openSeat = () => openedSeat(world)

test('accepting twice is harmless, and leads to the same seat', async () => {
  const code = await openSeat()
  await dana.post(`/i/${code}/seat`, seatForm)
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/g/${table.slug}`)
  const page = await dana.get(`/i/${code}`)
  expect(page.body).toContain('You sit at this table')
  expect(page.body).toContain(`/g/${table.slug}`)
  expect(await membersOf(database, table)).toHaveLength(3)
})

test('whoever came by it and is gone again is not told where the group is now', async () => {
  const code = await openSeat()
  await dana.post(`/i/${code}/seat`, seatForm)
  await database.asSuperuser(
    `update members set ended_at = now(), ended_as = 'RELEASED' where group_id = $1 and name = $2`,
    [table.id, seatForm.name],
  )
  await database.asSuperuser(`update groups set slug = 'moved-' || slug where id = $1`, [table.id])
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect((await dana.get(`/i/${code}`)).body).toContain('has been used')
})

test('what can be no code leads nowhere, whatever it is', async () => {
  for (const code of ['%E2%98%83', '%0D%0ASet-Cookie:%20a=b', '%00', '%'])
    for (const step of ['seat', 'come', 'decline', 'digits']) {
      const answer = await dana.post(`/i/${code}/${step}`, seatForm)
      const led = answer.location ? await dana.get(answer.location) : answer
      expect([code, step, led.status]).toEqual([code, step, 404])
    }
})

test('"not for me" is one press, ends the sponsorship, and tells the inviter without asking why', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  expect((await dana.post(`/i/${code}/decline`)).location).toBe(`/i/${code}`)
  expect((await dana.get(`/i/${code}`)).body).toContain('Thank you for your answer')
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation).toMatchObject({ state: 'DECLINED', sponsorship: { state: 'DECLINED' } })
  const [told] = await toldTo(database, priya)
  expect(told).toMatchObject({ kind: 'INVITATION_DECLINED', text: expect.stringContaining('not for them') })
  const again = await inviteCandidate(table, priya, { email })
  expect(again.userErrors).toEqual([])
})

test('someone signed in under another address is asked which of the two comes in', async () => {
  const olaf = nextDoor.members[1] as PlantedMember
  dana.cookies.set('session', olaf.cookie.slice('session='.length))
  const code = await openSeat()
  const page = await dana.get(`/i/${code}/seat`)
  expect(page.body).toContain('Is this also you?')
  await dana.post(`/i/${code}/seat`, { ...seatForm, as: 'signed-in' })
  const [olafHere] = await database.asSuperuser(
    'select from members where group_id = $1 and account_id = $2',
    [table.id, olaf.accountId],
  )
  expect(olafHere).toBeDefined()
  expect(await database.asSuperuser('select from auth.accounts where email = $1', [email])).toEqual([])
})

test('or comes in as the invited address, and is signed in as that from then on', async () => {
  const olaf = nextDoor.members[1] as PlantedMember
  dana.cookies.set('session', olaf.cookie.slice('session='.length))
  const code = await openSeat()
  const come = await dana.post(`/i/${code}/seat`, { ...seatForm, as: 'invited' })
  expect(come.location).toBe(`/g/${table.slug}`)
  const { body } = await dana.send('/graphql', JSON.stringify({ query: '{ viewer { email seats { id } } }' }))
  expect(JSON.parse(body).data.viewer).toMatchObject({ email, seats: [{ id: expect.any(String) }] })
})

test('a member who opens an invitation finds that they already sit there, and spends nothing', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  const tomas = table.members[1] as PlantedMember
  dana.cookies.set('session', tomas.cookie.slice('session='.length))
  for (const answer of [await dana.get(`/i/${code}`), await dana.post(`/i/${code}/decline`)])
    expect(answer.body).toContain('This invitation was not needed')
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation?.state).toBe('PENDING')
})

test('an address that has come by another way meanwhile is told of its seat, and nothing is spent', async () => {
  const code = await openSeat()
  await database.asSuperuser('insert into auth.accounts (id, email) values (gen_random_uuid(), $1)', [email])
  await database.asSuperuser(
    `insert into members (group_id, id, account_id, name, trade, standing, charter_version)
     select $1, gen_random_uuid(), id, 'Dana Before', 'baker', 'SETTLED', 1 from auth.accounts where email = $2`,
    [table.id, email],
  )
  const answer = await dana.post(`/i/${code}/seat`, seatForm)
  expect([answer.status, answer.body.includes('You sit at this table already')]).toEqual([409, true])
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation?.state).toBe('PENDING')
  expect(dana.cookies.has('session')).toBe(false)
})

test.each([
  ['never existed', null, 404, 'leads nowhere'],
  ['ran out', `expires_at = now() - interval '1 second'`, 410, 'has run out'],
  ['was taken back', `state = 'REVOKED'`, 410, 'was taken back'],
  ['was declined', `state = 'DECLINED'`, 200, 'Thank you for your answer'],
])(
  'an invitation that %s has its own honest page, and nothing comes of it',
  async (_, bend, status, words) => {
    await openSeat()
    const code = bend ? await codeFor(database, email) : 'A'.repeat(43)
    if (bend) await database.asSuperuser(`update invitations set ${bend} where group_id = $1`, [table.id])
    const page = await dana.get(`/i/${code}`)
    expect([page.status, page.body.includes(words)]).toEqual([status, true])
    expect(page.body).not.toContain('Early Birds')
    await dana.post(`/i/${code}/seat`, seatForm)
    await dana.post(`/i/${code}/come`)
    expect(await membersOf(database, table)).toHaveLength(2)
  },
)

test('who was at the table before is let in by an admin, and no longer once that is no admin', async () => {
  await database.asSuperuser(`update groups set being_set_until = now() + interval '60 days' where id = $1`, [
    table.id,
  ])
  await done(priya, 'inviteThoseAtTheTable', { groupId: table.id, list: `Dana <${email}>` })
  const code = await codeFor(database, email)
  await proveAddress(dana, database, code, email)
  await database.asSuperuser(`update members set role = 'MEMBER' where id = $1`, [priya.id])
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect((await dana.get(`/i/${code}`)).body).toContain('cannot be accepted right now')
  await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [priya.id])
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/g/${table.slug}`)
})

test('a replaced code and one that never was get the same answer', async () => {
  const { id } = await invited(table, priya, { email })
  const old = await codeFor(database, email)
  await database.asSuperuser(`update invitations set code_hash = sha256('another') where id = $1`, [id])
  const [replaced, random] = [await dana.get(`/i/${old}`), await dana.get(`/i/${'B'.repeat(43)}`)]
  expect([replaced.status, replaced.body]).toEqual([random.status, random.body])
})

test('somebody else who opens a used invitation is told so, and not by whom', async () => {
  const code = await openSeat()
  await dana.post(`/i/${code}/seat`, seatForm)
  const page = await new Visitor(server.url).get(`/i/${code}`)
  expect([page.status, page.body.includes('has been used')]).toEqual([410, true])
  expect(page.body).not.toContain('Dana')
})
