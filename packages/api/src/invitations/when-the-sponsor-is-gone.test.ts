import { beforeEach, expect, test } from 'vitest'
import { act, done } from '../../test/act.ts'
import {
  codeFor,
  invitationsSeenBy,
  letterTo,
  membersOf,
  proveAddress,
  seatForm,
} from '../../test/candidate.ts'
import { inviteCleared, plantCandidate, toldOfKinds } from '../../test/cleared.ts'
import { eventually } from '../../test/eventually.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import { candidate } from '../../test/proposal.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { endDueInvitations } from './end-due-invitations.ts'

let database: TestDatabase
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let email: string
let sponsorshipId: string
let code: string

const world = openTwoTables()

/** Tomás vouches for Ana, whom Priya has invited. */
beforeEach(async () => {
  ;({ database, table, priya, tomas, email } = world)
  sponsorshipId = await plantCandidate(database, table, tomas, { address: email })
  await inviteCleared(table, priya, sponsorshipId)
  code = await codeFor(database, email)
})

const words = `${candidate.words} I have known her for as long.`
const takeOver = (member: PlantedMember, more: object = {}) =>
  act<{
    sponsorship: { state: string; words: string; howKnown: string | null; sponsor: { id: string } } | null
  }>(
    member,
    'takeOverSponsorship',
    { groupId: table.id, sponsorshipId, words, ...more },
    'sponsorship { state words howKnown business sponsor { id } }',
  )
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(each => each.code)

const ways: [string, () => Promise<unknown>][] = [
  ['leaves', () => done(tomas, 'leaveGroup', { groupId: table.id })],
  ['is released', () => done(priya, 'proposeRelease', { ...about(tomas), reason: 'It did not work out.' })],
  [
    'is paused',
    () => done(priya, 'pauseMember', { ...about(tomas), days: 3, reason: 'Let us sleep on it.' }),
  ],
]
const about = ({ id: memberId }: PlantedMember) => ({ groupId: table.id, memberId })

/** What the follower does by itself after any of these. */
const writtenDown = () =>
  eventually(async () =>
    expect(await invitationsSeenBy(table, priya)).toMatchObject([
      { state: 'REVOKED', sponsorship: { state: 'CLEARED' }, viewerCanResend: false },
    ]),
  )

test.each(ways)(
  'when the sponsor %s, the code is dead at once, the page says so honestly, and admins are told where to take over',
  async (_, happen) => {
    await happen()
    const page = await world.dana.get(`/i/${code}`)
    expect([page.status, page.body.includes('cannot be accepted right now')]).toEqual([409, true])
    await writtenDown()
    const later = await world.dana.get(`/i/${code}`)
    expect([later.status, later.body]).toEqual([page.status, page.body])

    const [letter, ...more] = await toldOfKinds(database, priya, 'SPONSOR_GONE')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Nobody vouches for Ana Lindqvist any more')
    expect(letter?.text).toContain(
      `Take over as sponsor: /g/${table.slug}/people/sponsorships/${sponsorshipId}`,
    )
    expect(await toldOfKinds(database, tomas, 'SPONSOR_GONE', 'INVITATION_TAKEN_BACK')).toEqual([])
  },
)

test('whoever takes over vouches in their own words, and on acceptance the lineage is theirs', async () => {
  await done(tomas, 'leaveGroup', { groupId: table.id })
  await writtenDown()
  const { sponsorship } = await takeOver(priya)
  // How the one who is gone knew her would read as if Priya had said it.
  const whatTomasKnew = { howKnown: null, business: null }
  expect(sponsorship).toEqual({ state: 'CLEARED', words, ...whatTomasKnew, sponsor: { id: priya.id } })

  await inviteCleared(table, priya, sponsorshipId)
  const letter = await letterTo(database, 'INVITATION', email)
  expect(letter).toContain('Priya Kaur would like to bring you')
  expect(letter).toContain('I have known her for as long.')
  expect((await world.dana.get(`/i/${code}`)).body).toContain('was taken back')
  const fresh = await codeFor(database, email)
  await proveAddress(world.dana, database, fresh, email)
  expect((await world.dana.post(`/i/${fresh}/seat`, seatForm)).location).toBe(`/g/${table.slug}`)
  expect(
    await database.asSuperuser('select sponsor_id from lineage where group_id = $1', [table.id]),
  ).toEqual([{ sponsor_id: priya.id }])
})

test('nobody is offered to write in the name of a sponsor who is gone; taking over comes first', async () => {
  const offered = async () => {
    const { group } = await priya.ask<{ group: { sponsorship: object } }>(
      `query ($slug: String!, $id: ID!) { group(slug: $slug) {
        sponsorship(id: $id) { viewerCanInvite viewerCanTakeOver }
      } }`,
      { slug: table.slug, id: sponsorshipId },
    )
    return group.sponsorship
  }
  await done(tomas, 'leaveGroup', { groupId: table.id })
  await writtenDown()
  expect(await offered()).toEqual({ viewerCanInvite: false, viewerCanTakeOver: true })
  await takeOver(priya)
  expect(await offered()).toEqual({ viewerCanInvite: true, viewerCanTakeOver: false })
})

test('a sponsor who is at the table keeps whom they vouch for', async () => {
  expect(codes(await takeOver(priya))).toEqual(['NOT_NOW'])
  await database.asSuperuser(`update sponsorships set state = 'CLEARED' where id = $1`, [sponsorshipId])
  expect(codes(await takeOver(priya))).toEqual(['SPONSOR_IS_HERE'])
})

test('taking over is for admins who have settled, in enough words, below their own limit; not next door', async () => {
  await done(priya, 'pauseMember', { ...about(tomas), days: 3, reason: 'Let us sleep on it.' })
  await writtenDown()
  const [nora] = world.nextDoor.members as [PlantedMember]
  expect(codes(await takeOver(nora))).toEqual(['NOT_FOUND'])
  expect(codes(await takeOver(nora, { groupId: world.nextDoor.id }))).toEqual(['NOT_FOUND'])
  expect(codes(await takeOver(priya, { words: 'I like her.' }))).toEqual(['TOO_SHORT'])
  await database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [priya.id])
  expect(codes(await takeOver(priya))).toEqual(['NOT_ALLOWED'])
  await database.asSuperuser(`update members set standing = 'SETTLED' where id = $1`, [priya.id])
  await plantCandidate(database, table, priya)
  const second = await plantCandidate(database, table, priya)
  expect(codes(await takeOver(priya))).toEqual(['TOO_MANY_OPEN'])
  await database.asSuperuser(`update sponsorships set state = 'LAPSED' where id = $1`, [second])
  expect(codes(await takeOver(priya))).toEqual([])
})

test('a sponsorship that is no longer invited shows its invitation as taken back at once, and then keeps it so', async () => {
  await done(tomas, 'withdrawSponsorship', { groupId: table.id, sponsorshipId })
  const shown = { state: 'REVOKED', viewerCanResend: false, viewerCanRevoke: false }
  expect(await invitationsSeenBy(table, priya)).toMatchObject([shown])
  expect((await world.dana.get(`/i/${code}`)).body).toContain('was taken back')
  await proveNothing()
  await order()
  expect(await database.asSuperuser('select state from invitations where group_id = $1', [table.id])).toEqual(
    [{ state: 'REVOKED' }],
  )
  expect(await toldOfKinds(database, priya, 'SPONSOR_GONE')).toEqual([])
})

async function proveNothing(): Promise<void> {
  await world.dana.post(`/i/${code}/come`)
  await world.dana.post(`/i/${code}/seat`, seatForm)
  expect(await membersOf(database, table)).toHaveLength(2)
}

test('the sponsor hears once that nobody answered, that a no came, and that somebody has come', async () => {
  world.clock.passDays(15)
  // As two processes would.
  await Promise.all([order(), order()])
  expect(await invitationsSeenBy(table, priya)).toMatchObject([
    { state: 'EXPIRED', sponsorship: { state: 'LAPSED' } },
  ])
  const [row] = await database.asSuperuser<{ ended_at: Date; due_at: Date }>(
    'select ended_at, due_at from sponsorships where id = $1',
    [sponsorshipId],
  )
  expect(Number(row?.due_at) - Number(row?.ended_at)).toBe(30 * 86_400_000)
  const second = await plantCandidate(database, table, tomas, { address: `2.${email}` })
  await inviteCleared(table, priya, second)
  await world.dana.post(`/i/${await codeFor(database, `2.${email}`)}/decline`)
  const third = await plantCandidate(database, table, tomas, { address: `3.${email}` })
  await inviteCleared(table, priya, third)
  const last = await codeFor(database, `3.${email}`)
  await proveAddress(world.dana, database, last, `3.${email}`)
  await world.dana.post(`/i/${last}/seat`, seatForm)

  const kinds = ['INVITATION_RAN_OUT', 'INVITATION_DECLINED', 'INVITATION_ANSWERED']
  expect((await toldOfKinds(database, tomas, ...kinds)).map(({ subject }) => subject)).toEqual([
    'The invitation to Ana Lindqvist has run out',
    'Ana Lindqvist is not coming to Early Birds',
    'Dana Kowalski has come to Early Birds',
  ])
  expect(await toldOfKinds(database, priya, ...kinds)).toEqual([])
})

const order = () =>
  endDueInvitations(
    { database: world.server.database, publicUrl: world.server.url, clock: world.clock.now },
    table.id,
  )
