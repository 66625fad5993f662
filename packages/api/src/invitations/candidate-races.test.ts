import { beforeEach, expect, test } from 'vitest'
import { act, done } from '../../test/act.ts'
import {
  change,
  codeFor,
  invitationsSeenBy,
  letterTo,
  membersOf,
  proveAddress,
  seatForm,
} from '../../test/candidate.ts'
import { inviteCleared, plantCandidate, plantSettings } from '../../test/cleared.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { heldUp, overtaken } from '../../test/held-up.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { inviteByItself } from './invite-by-itself.ts'

let database: TestDatabase
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let mei: PlantedMember
let email: string

const world = openTwoTables()

/** Priya and Mei look after the table; Tomás vouches. */
beforeEach(async () => {
  ;({ database, table, priya, tomas, email } = world)
  const [one] = (await plantTable(database, world.server.url, ['Mei Tanaka'])).members as [PlantedMember]
  mei = await plantSeat(database, world.server.url, table.id, one)
  await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [mei.id])
})

const codes = (answers: { userErrors: { code: string }[] }[]) =>
  answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
const letters = (to: string) =>
  database.asSuperuser(`select from mail.letters where kind = 'INVITATION' and to_address = $1`, [to])

test('two admins who invite the same cleared candidate write one letter', async () => {
  const id = await plantCandidate(database, table, tomas, { address: email })
  const all = () => Promise.all([priya, mei, priya, mei].map(admin => inviteCleared(table, admin, id)))
  const answers = await heldUp(database, 'sponsorships', 4, all)
  expect(answers.filter(({ invitation }) => invitation)).toHaveLength(1)
  expect(codes(answers)).toEqual(['NOT_NOW', 'NOT_NOW', 'NOT_NOW'])
  expect(await letters(email)).toHaveLength(1)
})

test('an admin and the clock at once, and two processes at once, write one letter', async () => {
  await plantSettings(database, table, { byItself: true })
  const id = await plantCandidate(database, table, tomas, { address: email })
  const house = { database: world.server.database, publicUrl: world.server.url, clock: world.clock.now }
  const all = () =>
    Promise.all([
      inviteCleared(table, priya, id),
      inviteByItself(house, table.id),
      inviteByItself(house, table.id),
    ])
  await heldUp(database, 'sponsorships', 2, all)
  expect(await letters(email)).toHaveLength(1)
  expect(await invitationsSeenBy(table, priya)).toMatchObject([{ state: 'PENDING' }])
})

test('whoever is an admin no more when their turn comes invites nobody', async () => {
  const id = await plantCandidate(database, table, tomas, { address: email })
  const happen = async () => {
    await database.asSuperuser(`select from groups where id = $1 for update`, [table.id])
    await database.asSuperuser(`update members set role = 'MEMBER' where id = $1`, [priya.id])
  }
  const answer = await overtaken(database, happen, () => inviteCleared(table, priya, id))
  expect(codes([answer])).toEqual(['NOT_ALLOWED'])
  expect(await letters(email)).toEqual([])
})

test('of two candidates for the last seat one is invited', async () => {
  await plantSettings(database, table, { soft: 3, hard: 4 })
  const one = await plantCandidate(database, table, tomas, { address: email })
  const other = await plantCandidate(database, table, tomas, { address: `2.${email}` })
  const both = () => Promise.all([inviteCleared(table, priya, one), inviteCleared(table, mei, other)])
  const answers = await heldUp(database, 'invitations', 2, both)
  expect(codes(answers)).toEqual(['TABLE_IS_FULL'])
  const [letter] = (await invitationsSeenBy(table, priya)) ?? []
  await change('revoke', table, priya, letter?.id ?? '')
  const loser = answers[0].invitation ? other : one
  expect(codes([await inviteCleared(table, mei, loser)])).toEqual([])
})

/** A candidate of Tomás’s who has the last page open. */
async function lastPage(): Promise<{
  id: string
  come: () => Promise<{ location: string | null }>
  code: string
}> {
  const id = await plantCandidate(database, table, tomas, { address: email })
  await inviteCleared(table, priya, id)
  const code = await codeFor(database, email)
  await proveAddress(world.dana, database, code, email)
  return { id, code, come: () => world.dana.post(`/i/${code}/seat`, seatForm) }
}

const danas = async () => (await membersOf(database, table)).filter(member => member.email === email)

test.each([
  ['the sponsor leaves', 'CLEARED', () => done(tomas, 'leaveGroup', { groupId: table.id })],
  [
    'the sponsor is paused',
    'CLEARED',
    () => done(priya, 'pauseMember', { groupId: table.id, memberId: tomas.id, days: 3, reason: 'A rest.' }),
  ],
])(
  'accepting while %s: either a newcomer with a sponsor in the lineage, or a dead invitation',
  async (_, left, happen) => {
    const { id, code, come } = await lastPage()
    const [answer] = await Promise.all([come(), happen()])
    const joined = (await danas()).length === 1
    expect(answer.location).toBe(joined ? `/g/${table.slug}` : `/i/${code}`)
    const [row] = await database.asSuperuser<{ state: string; lineage: number }>(
      `select s.state, (select count(*)::int from lineage l where l.sponsorship_id = s.id) as lineage
     from sponsorships s where s.id = $1`,
      [id],
    )
    expect(joined ? ['ACTIVE'] : ['INVITED', left]).toContain(row?.state)
    expect(row?.lineage).toBe(joined ? 1 : 0)
  },
)

test('accepting against withdrawing: one of the two, and the invitation says which', async () => {
  const { id, come, code } = await lastPage()
  const withdraw = () => act(tomas, 'withdrawSponsorship', { groupId: table.id, sponsorshipId: id })
  const both = () => Promise.all([come(), withdraw()])
  const [answer, withdrawn] = await heldUp(database, 'sponsorships', 2, both)
  const joined = (await danas()).length === 1
  expect(codes([withdrawn])).toEqual(joined ? ['NOT_NOW'] : [])
  expect(answer.location).toBe(joined ? `/g/${table.slug}` : `/i/${code}`)
  expect(await invitationsSeenBy(table, priya)).toMatchObject([
    joined
      ? { state: 'ACCEPTED', sponsorship: { state: 'ACTIVE' } }
      : { state: 'REVOKED', sponsorship: { state: 'WITHDRAWN' } },
  ])
})

test('accepting against revoking a cleared candidate: one of the two, and the sponsorship follows', async () => {
  const { id, come } = await lastPage()
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  const [, revoked] = await Promise.all([come(), change('revoke', table, mei, invitation?.id ?? '')])
  const joined = (await danas()).length === 1
  expect(revoked.invitation === null).toBe(joined)
  const [row] = await database.asSuperuser('select state from sponsorships where id = $1', [id])
  expect(row).toEqual({ state: joined ? 'ACTIVE' : 'CLEARED' })
  expect(await letterTo(database, 'INVITATION', email)).toContain('Tomás')
})
