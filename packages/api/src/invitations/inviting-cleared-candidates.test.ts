import { beforeEach, expect, test } from 'vitest'
import { act, refusals } from '../../test/act.ts'
import {
  change,
  codeFor,
  inviteCandidate,
  invitationsSeenBy,
  letterTo,
  membersOf,
} from '../../test/candidate.ts'
import { inviteCleared, plantCandidate, plantSettings, toldOfKinds } from '../../test/cleared.ts'
import { eventually } from '../../test/eventually.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { candidate } from '../../test/proposal.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { inviteByItself } from './invite-by-itself.ts'

let database: TestDatabase
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let mei: PlantedMember
let email: string

const world = openTwoTables()

/** Priya looks after a table of three, at which Tomás vouches for somebody. */
beforeEach(async () => {
  ;({ database, table, nextDoor, priya, tomas, email } = world)
  const [one] = (await plantTable(database, world.server.url, ['Mei Tanaka'])).members as [PlantedMember]
  mei = await plantSeat(database, world.server.url, table.id, one)
})

const cleared = (more: Parameters<typeof plantCandidate>[3] = { address: email }) =>
  plantCandidate(database, table, tomas, more)

const giveAddress = (member: PlantedMember, sponsorshipId: string, address = email) =>
  act<{ sponsorship: { address: string | null; state: string } | null }>(
    member,
    'giveAddress',
    { groupId: table.id, sponsorshipId, email: address },
    'sponsorship { address state }',
  )

const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code)

test('a cleared candidate is invited by an admin, in the name and the words of the sponsor, who is told', async () => {
  const id = await cleared()
  const { invitation, sponsorship } = await inviteCleared(table, priya, id)
  expect(invitation).toMatchObject({
    kind: 'CANDIDATE',
    state: 'PENDING',
    invitedBy: { id: priya.id },
    email,
  })
  expect(sponsorship).toEqual({ id, state: 'INVITED', address: email, need: 'INVITATION_OPEN' })
  const letter = await letterTo(database, 'INVITATION', email)
  expect(letter).toContain('Tomás Ortega would like to bring you')
  expect(letter).toContain(candidate.words)
  expect(letter).not.toContain('Priya')
  const page = await world.dana.get(`/i/${await codeFor(database, email)}`)
  expect(page.body).toContain('Tomás Ortega thought of you')
  const told = await toldOfKinds(database, tomas, 'CANDIDATE_INVITED')
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringContaining('Priya Kaur has invited Ana Lindqvist'),
  ])
})

test('inviting a cleared candidate is for admins, and next door there is no such candidate', async () => {
  const id = await cleared()
  expect(codes(await inviteCleared(table, tomas, id))).toEqual(['NOT_ALLOWED'])
  const nora = nextDoor.members[0] as PlantedMember
  expect(codes(await inviteCleared(table, nora, id))).toEqual(['NOT_FOUND'])
  expect(codes(await inviteCleared(nextDoor, nora, id))).toEqual(['NOT_FOUND'])
  expect(await invitationsSeenBy(table, priya)).toEqual([])
})

test.each(['PROPOSED', 'HELD', 'INVITED', 'ACTIVE', 'WITHDRAWN', 'CLOSED', 'LAPSED'])(
  'nobody is invited, and no address kept, of a sponsorship that is %s',
  async state => {
    const id = await cleared({ state })
    expect(codes(await inviteCleared(table, priya, id, email))).toEqual(['NOT_NOW'])
    expect(codes(await giveAddress(priya, id))).toEqual(['NOT_NOW'])
    expect(await rowsOf('sponsorship_addresses')).toEqual([])
  },
)

test('an address is given by the sponsor or an admin, corrected by either, and shown to nobody else', async () => {
  const id = await cleared({})
  expect(codes(await inviteCleared(table, priya, id))).toEqual(['NO_ADDRESS'])
  expect(codes(await giveAddress(mei, id))).toEqual(['NOT_ALLOWED'])
  expect(codes(await giveAddress(tomas, id, 'ana@@harbour'))).toEqual(['BAD_ADDRESS'])
  expect((await giveAddress(tomas, id)).sponsorship).toEqual({ address: email, state: 'CLEARED' })
  const corrected = `right.${email}`
  expect((await giveAddress(priya, id, corrected)).sponsorship?.address).toBe(corrected)
  expect([await addressSeenBy(tomas, id), await addressSeenBy(mei, id)]).toEqual([corrected, null])
  expect((await giveAddress(tomas, id)).sponsorship?.address).toBe(email)
  expect((await inviteCleared(table, priya, id, corrected)).sponsorship?.address).toBe(corrected)
  expect(await letterTo(database, 'INVITATION', corrected)).toContain(candidate.words)
})

test('only an admin is told that an address belongs to somebody here', async () => {
  const [member] = (await membersOf(database, table)).filter(({ id }) => id === mei.id)
  const id = await cleared({})
  expect(codes(await giveAddress(priya, id, member?.email))).toEqual(['ALREADY_MEMBER'])
  expect(codes(await giveAddress(tomas, id, member?.email))).toEqual([])
  expect(codes(await inviteCleared(table, priya, id))).toEqual(['ALREADY_MEMBER'])
})

test('nobody is invited while the sponsor is away, or a letter to the address waits', async () => {
  const id = await cleared()
  await database.asSuperuser(`update members set charter_version = null where id = $1`, [tomas.id])
  expect(codes(await inviteCleared(table, priya, id))).toEqual(['SPONSOR_AWAY'])
  await database.asSuperuser(`update members set charter_version = 1 where id = $1`, [tomas.id])
  await inviteCleared(table, priya, id)
  const again = await cleared({ address: email, name: 'Ana again' })
  expect(codes(await inviteCleared(table, priya, again))).toEqual(['ALREADY_INVITED'])
})

test('where there is a table to ask, no admin invites past it', async () => {
  expect(codes(await inviteCandidate(table, priya, { email }))).toEqual(['ASK_THE_TABLE'])
  await plantSettings(database, table, { days: 0 })
  expect(codes(await inviteCandidate(table, priya, { email }))).toEqual([])
})

test('inviting in one step goes through the same states, and counts towards how many one vouches for', async () => {
  const [nora] = nextDoor.members as [PlantedMember]
  const { invitation } = await inviteCandidate(nextDoor, nora, { email })
  expect(
    await database.asSuperuser('select kind, subject_id as id from facts where group_id = $1 order by kind', [
      nextDoor.id,
    ]),
  ).toEqual(
    ['CANDIDATE_PROPOSED', 'INVITATION_MADE'].map(kind => ({ kind, id: invitation?.sponsorship?.id })),
  )
  expect(codes(await inviteCandidate(nextDoor, nora, { email: `2.${email}` }))).toEqual([])
  expect(codes(await inviteCandidate(nextDoor, nora, { email: `3.${email}` }))).toEqual(['TOO_MANY_OPEN'])
  await change('revoke', nextDoor, nora, invitation?.id ?? '')
  expect(codes(await inviteCandidate(nextDoor, nora, { email: `3.${email}` }))).toEqual(['TOO_MANY_OPEN'])
  // Alone at the head of the table, she sends the letter anew herself, to the address that is known.
  const again = await inviteCleared(nextDoor, nora, invitation?.sponsorship?.id ?? '')
  expect(again.invitation).toMatchObject({ state: 'PENDING', email })
  expect(await toldOfKinds(database, nora, 'CANDIDATE_INVITED', 'INVITATION_TAKEN_BACK')).toEqual([])
})

test('an admin who has not settled vouches for nobody', async () => {
  const [nora] = nextDoor.members as [PlantedMember]
  await database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [nora.id])
  expect(codes(await inviteCandidate(nextDoor, nora, { email }))).toEqual(['NOT_ALLOWED'])
})

test('where the group has chosen so, giving the address sends the letter, as nobody', async () => {
  await plantSettings(database, table, { byItself: true })
  const id = await cleared({})
  expect((await giveAddress(tomas, id)).sponsorship).toEqual({ address: email, state: 'INVITED' })
  expect(await letterTo(database, 'INVITATION', email)).toContain('Tomás Ortega would like to bring you')
  expect(await invitationsSeenBy(table, priya)).toMatchObject([{ invitedBy: { id: tomas.id } }])
  expect(await rowsOf('facts', `kind = 'INVITATION_MADE'`)).toMatchObject([
    { actor_id: null, subject_id: id },
  ])
  const [told] = await toldOfKinds(database, tomas, 'CANDIDATE_INVITED')
  expect(told?.text).toContain('as the group has chosen')
})

test('what something else clears or frees is invited by itself too, once', async () => {
  await plantSettings(database, table, { byItself: true })
  const id = await cleared()
  // Any fact wakes whoever follows.
  await refusals(priya, 'describeGroup', { ...description(), groupId: table.id })
  await eventually(async () => expect(await stateOf(id)).toBe('INVITED'))
  await byItself()
  expect(await invitationsSeenBy(table, priya)).toHaveLength(1)
})

test('what an admin took back is not sent again by itself before somebody says anew where to', async () => {
  await plantSettings(database, table, { byItself: true })
  const id = await cleared({})
  await giveAddress(tomas, id)
  const [{ id: invitationId } = { id: '' }] = (await invitationsSeenBy(table, priya)) ?? []
  await change('revoke', table, priya, invitationId)
  const [told] = await toldOfKinds(database, tomas, 'INVITATION_TAKEN_BACK')
  expect(told?.text).toContain('Priya Kaur has taken back')
  await byItself()
  expect(await stateOf(id)).toBe('CLEARED')
  expect((await giveAddress(tomas, id, `other.${email}`)).sponsorship?.state).toBe('INVITED')
})

test('by itself nobody is invited who is a member, to a full table, while the sponsor is away or the table is being set', async () => {
  await plantSettings(database, table, { byItself: true, soft: 3, hard: 4 })
  const [member] = (await membersOf(database, table)).filter(({ id }) => id === mei.id)
  const known = await cleared({ address: member?.email ?? '' })
  const first = await cleared({ address: email, startedAt: new Date(Date.now() - 60_000) })
  const second = await cleared({ address: `2.${email}` })
  await byItself()
  expect([await stateOf(known), await stateOf(first), await stateOf(second)]).toEqual([
    'CLEARED',
    'INVITED',
    'CLEARED',
  ])
  await database.asSuperuser('update sponsorship_settings set seats_hard = 9 where group_id = $1', [table.id])
  await database.asSuperuser('update members set charter_version = null where id = $1', [tomas.id])
  await byItself()
  expect(await stateOf(second)).toBe('CLEARED')
  await database.asSuperuser('update members set charter_version = 1 where id = $1', [tomas.id])
  const beingSet = (until: string) =>
    database.asSuperuser(`update groups set being_set_until = ${until} where id = $1`, [table.id])
  await beingSet(`now() + interval '9 days'`)
  await byItself()
  expect(await stateOf(second)).toBe('CLEARED')
  await beingSet('null')
  await byItself()
  expect(await stateOf(second)).toBe('INVITED')
})

test('a sponsor who is kept from the table is not told that the invitation was taken back', async () => {
  const { invitation } = await inviteCleared(table, priya, await cleared())
  await database.asSuperuser('update members set charter_version = null where id = $1', [tomas.id])
  await change('revoke', table, priya, invitation?.id ?? '')
  expect(await toldOfKinds(database, tomas, 'INVITATION_TAKEN_BACK')).toEqual([])
})

test('where the group has not chosen so, nothing leaves by itself', async () => {
  const id = await cleared({})
  expect((await giveAddress(tomas, id)).sponsorship?.state).toBe('CLEARED')
  await byItself()
  expect(await stateOf(id)).toBe('CLEARED')
})

const byItself = () =>
  inviteByItself(
    { database: world.server.database, publicUrl: world.server.url, clock: world.clock.now },
    table.id,
  )

const rowsOf = (name: string, condition = 'true') =>
  database.asSuperuser(`select * from ${name} where group_id = $1 and ${condition}`, [table.id])

async function stateOf(id: string): Promise<string | undefined> {
  const [row] = await database.asSuperuser<{ state: string }>(
    'select state from sponsorships where id = $1',
    [id],
  )
  return row?.state
}

async function addressSeenBy(member: PlantedMember, id: string): Promise<string | null> {
  const { group } = await member.ask<{ group: { sponsorship: { address: string | null } } }>(
    'query ($slug: String!, $id: ID!) { group(slug: $slug) { sponsorship(id: $id) { address } } }',
    { slug: table.slug, id },
  )
  return group.sponsorship.address
}

const description = () => ({
  name: 'Early Birds',
  purpose: 'To think together.',
  whatItIsNot: 'A market.',
  rhythm: 'Tuesdays',
  timeZone: 'Europe/Lisbon',
  meetingName: 'Coffee',
})
