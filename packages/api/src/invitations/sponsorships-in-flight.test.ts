import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { inviteCleared, plantCandidate, plantSettings } from '../../test/cleared.ts'
import { eventually } from '../../test/eventually.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { fewestStatementsDuring } from '../../test/statements-during.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'

let database: TestDatabase
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let mei: PlantedMember
let email: string

const world = openTwoTables()

/** Priya and Mei look after the table; Tomás is settled. */
beforeEach(async () => {
  ;({ database, table, priya, tomas, email } = world)
  mei = await joins('Mei Tanaka')
  await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [mei.id])
})

async function joins(name: string): Promise<PlantedMember> {
  const [one] = (await plantTable(database, world.server.url, [name])).members as [PlantedMember]
  return plantSeat(database, world.server.url, table.id, one)
}

type InFlight = { id: string; candidateName: string; state: string; need: string }

async function seenBy(member: PlantedMember): Promise<InFlight[] | null> {
  const { group } = await member.ask<{ group: { sponsorshipsInFlight: InFlight[] | null } }>(
    `query ($slug: String!) { group(slug: $slug) { sponsorshipsInFlight { id candidateName state need } } }`,
    { slug: table.slug },
  )
  return group.sponsorshipsInFlight
}

const needsSeenBy = async (member: PlantedMember) =>
  Object.fromEntries(((await seenBy(member)) ?? []).map(({ candidateName, need }) => [candidateName, need]))

const hold = (
  sponsorshipId: string,
  holder: PlantedMember,
  sponsor: PlantedMember,
  hearer: PlantedMember | null = null,
) =>
  database.asSuperuser(
    `insert into holds (group_id, id, sponsorship_id, member_id, sponsor_id, reason, hearer_id, raised_at)
     values ($1, $2, $3, $4, $5, 'He was my landlord.', $6, now())`,
    [table.id, randomUUID(), sponsorshipId, holder.id, sponsor.id, hearer?.id ?? null],
  )

/** Somebody who came in on a sponsorship that is active. */
async function accompanied(name: string, sponsor: PlantedMember, more = ''): Promise<void> {
  const newcomer = await joins(name)
  const id = await plantCandidate(database, table, sponsor, { state: 'ACTIVE', name })
  await database.asSuperuser(`update sponsorships set newcomer_id = $2 ${more} where id = $1`, [
    id,
    newcomer.id,
  ])
}

test('what is in flight stands in the order in which it needs a person, for admins alone', async () => {
  const gone = await joins('Gone Sponsor')
  await accompanied('7 extended', tomas, ', extended_at = now()')
  await accompanied('8 goes its way', tomas)
  await accompanied('6 alone', gone)
  const open = await plantCandidate(database, table, tomas, { name: '5 open', address: `open.${email}` })
  const failed = await plantCandidate(database, table, tomas, {
    name: '4 failed',
    address: `failed.${email}`,
  })
  for (const id of [open, failed]) await inviteCleared(table, priya, id)
  // What became of the letters is written down first, or it would be written over what is bent here.
  await eventually(async () => expect(await told()).toHaveLength(2))
  await database.asSuperuser(
    `update invitations set delivery = case when sponsorship_id = $2 then 'FAILED' else 'SENT' end where group_id = $1`,
    [table.id, failed],
  )
  await plantCandidate(database, table, tomas, { name: '3 ready', address: `ready.${email}` })
  await plantCandidate(database, table, tomas, { name: '2 no address' })
  await plantCandidate(database, table, gone, { name: '1 without sponsor' })
  const held = await plantCandidate(database, table, tomas, { name: '0 held', state: 'HELD' })
  await hold(held, mei, tomas)
  await plantCandidate(database, table, tomas, { name: '9 asked', state: 'PROPOSED' })
  await plantCandidate(database, table, tomas, { name: 'over', state: 'WITHDRAWN' })
  await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    gone.id,
  ])

  expect((await seenBy(priya))?.map(({ candidateName, need }) => [candidateName, need])).toEqual([
    ['0 held', 'HELD'],
    ['1 without sponsor', 'TAKE_OVER'],
    ['2 no address', 'GIVE_ADDRESS'],
    ['3 ready', 'INVITE'],
    ['4 failed', 'INVITATION_FAILED'],
    ['5 open', 'INVITATION_OPEN'],
    ['6 alone', 'NEWCOMER_WITHOUT_SPONSOR'],
    ['7 extended', 'EXTENDED'],
    ['8 goes its way', 'NOTHING'],
    ['9 asked', 'NOTHING'],
  ])
  expect(await seenBy(tomas)).toBeNull()
})

const told = () =>
  database.asSuperuser(
    `select from mail.letters where group_id = $1 and kind = 'INVITATION' and told_at is not null`,
    [table.id],
  )

describe('a hold while the table is asked', () => {
  test('is a need for the admins who hear it, and for nobody who vouches, admin or not', async () => {
    const byPriya = await plantCandidate(database, table, priya, { name: 'hers', state: 'PROPOSED' })
    const byTomas = await plantCandidate(database, table, tomas, { name: 'his', state: 'PROPOSED' })
    expect(await needsSeenBy(priya)).toEqual({ hers: 'NOTHING', his: 'NOTHING' })
    const before = JSON.stringify(await seenBy(priya))
    await hold(byPriya, tomas, priya)
    expect(JSON.stringify(await seenBy(priya))).toBe(before)
    expect(await needsSeenBy(mei)).toEqual({ hers: 'HELD', his: 'NOTHING' })
    await hold(byTomas, mei, tomas)
    expect(await needsSeenBy(priya)).toEqual({ hers: 'NOTHING', his: 'HELD' })
    expect((await seenBy(mei))?.[0]?.need).toBe('HELD')
  })

  test('is one until it is lifted, and does not end in the moment in which somebody leaves', async () => {
    const id = await plantCandidate(database, table, tomas, { name: 'his', state: 'PROPOSED' })
    const holder = await joins('Hal')
    await hold(id, holder, tomas)
    expect(await needsSeenBy(priya)).toEqual({ his: 'HELD' })
    await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
      holder.id,
    ])
    expect(await needsSeenBy(priya)).toEqual({ his: 'HELD' })
    await database.asSuperuser('update holds set lifted_at = now() where member_id = $1', [holder.id])
    expect(await needsSeenBy(priya)).toEqual({ his: 'NOTHING' })
  })
})

test('the admin page with fifty in flight takes as many statements as with two', async () => {
  const page = `query ($slug: String!) { group(slug: $slug) { id seatsTaken fullness sponsorshipsInFlight {
    id state need candidateName address viewerCanInvite viewerCanTakeOver viewerCanGiveAddress startedAt
    sponsor { id name } newcomer { id name } invitation { id state delivery email viewerCanResend } } } }`
  const during = async () => {
    const sent = await fewestStatementsDuring(() => priya.ask(page, { slug: table.slug }))
    return sent.map(({ name, text }) => name ?? text).toSorted()
  }
  await accompanied('Newcomer', tomas)
  const first = await plantCandidate(database, table, tomas, { address: email })
  await inviteCleared(table, priya, first)
  const few = await during()
  for (let at = 0; at < 16; at++) {
    await accompanied(`Newcomer ${at}`, mei)
    await plantCandidate(database, table, tomas, { name: `Cleared ${at}`, address: `${at}.${email}` })
    const id = await plantCandidate(database, table, mei, { name: `Invited ${at}`, state: 'INVITED' })
    await database.asSuperuser(
      `insert into invitations (group_id, id, kind, sponsorship_id, invited_by_id, name, email, code_hash, expires_at)
       values ($1, gen_random_uuid(), 'CANDIDATE', $2, $3, 'Somebody', $4::text, sha256(convert_to($4::text, 'UTF8')), now() + interval '1 day')`,
      [table.id, id, priya.id, `invited${at}.${email}`],
    )
  }
  expect(await during()).toEqual(few)
  expect(await seenBy(priya)).toHaveLength(50)
  expect(few.length).toBeLessThan(10)
})

describe('seats', () => {
  const seats = async (member: PlantedMember) => {
    const { group } = await member.ask<{ group: { seatsTaken: number | null; fullness: string } }>(
      'query ($slug: String!) { group(slug: $slug) { seatsTaken fullness } }',
      { slug: table.slug },
    )
    return [group.seatsTaken, group.fullness]
  }

  test('are taken by members and by those whose invitation waits; everyone is told whether there is room', async () => {
    await plantSettings(database, table, { soft: 4, hard: 5 })
    expect([await seats(priya), await seats(tomas)]).toEqual([
      [3, 'ROOM'],
      [null, 'ROOM'],
    ])
    const id = await plantCandidate(database, table, tomas, { address: email })
    await inviteCleared(table, priya, id)
    expect([await seats(priya), await seats(tomas)]).toEqual([
      [4, 'FULL_SOON'],
      [null, 'FULL_SOON'],
    ])
    const second = await plantCandidate(database, table, tomas, { address: `2.${email}` })
    await inviteCleared(table, priya, second)
    expect(await seats(priya)).toEqual([5, 'FULL'])
    world.clock.passDays(15)
    expect(await seats(priya)).toEqual([3, 'ROOM'])
  })

  test('tell nothing to who is kept from the table', async () => {
    await plantSettings(database, table, { soft: 3, hard: 3 })
    expect(await seats(tomas)).toEqual([null, 'FULL'])
    await database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'a rest' where id = $1`,
      [tomas.id],
    )
    expect(await seats(tomas)).toEqual([null, 'ROOM'])
  })
})
