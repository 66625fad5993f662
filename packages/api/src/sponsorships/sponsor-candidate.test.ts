import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { done, toldTo, refusals } from '../../test/act.ts'
import { overtaken } from '../../test/held-up.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { candidate, propose, proposed, sponsorshipSeenBy } from '../../test/proposal.ts'
import { openTwoTables } from '../../test/two-tables.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let mei: PlantedMember

beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya Kaur', 'Tomás Ortega', 'Mei Tanaka'])
  ;[priya, tomas, mei] = table.members as [PlantedMember, PlantedMember, PlantedMember]
})

const input = (more: object = {}) => ({
  groupId: table.id,
  id: randomUUID(),
  ...candidate,
  toldWhatItIsNot: true,
  ...more,
})

test('a settled member proposes somebody, and the table is asked for seven days', async () => {
  const { sponsorship, userErrors } = await propose(table, tomas)
  expect(userErrors).toEqual([])
  const days = (Date.parse(sponsorship?.roundEndsAt ?? '') - Date.now()) / 86_400_000
  expect(days).toBeCloseTo(7, 2)
  expect(sponsorship).toMatchObject({
    state: 'PROPOSED',
    candidateName: candidate.name,
    viewerCanWithdraw: true,
    viewerCanAnswer: false,
    viewerCanHold: false,
    viewerCanClose: false,
  })
  const seenByMei = await sponsorshipSeenBy(table, mei, sponsorship?.id ?? '')
  expect(seenByMei).toMatchObject({ viewerCanAnswer: true, viewerCanHold: true, viewerCanWithdraw: false })
})

test('everyone who is settled is written to, with the why and until when, and nobody next door', async () => {
  await proposed(table, tomas)
  for (const asked of [priya, mei]) {
    const [letter] = await toldTo(world.database, asked)
    expect(letter).toMatchObject({ kind: 'CANDIDATE_PROPOSED' })
    expect(letter?.subject).toContain(candidate.name)
    expect(letter?.text).toContain(candidate.words.slice(0, 40))
  }
  expect(await toldTo(world.database, tomas)).toEqual([])
  expect(await toldTo(world.database, world.nextDoor.members[0] as PlantedMember)).toEqual([])
})

test('sent twice with the same id, one proposal is made', async () => {
  const id = randomUUID()
  const twice = await Promise.all([propose(table, tomas, { id }), propose(table, tomas, { id })])
  expect(twice.map(({ sponsorship }) => sponsorship?.id)).toEqual([id, id])
  expect(await refusals(mei, 'sponsorCandidate', input({ id }))).toEqual(['BAD_ID'])
  expect(await toldTo(world.database, mei)).toHaveLength(1)
})

test('two proposals at once never make a third open one', async () => {
  await proposed(table, tomas)
  const answers = await Promise.all(Array.from({ length: 6 }, () => propose(table, tomas)))
  expect(answers.filter(({ sponsorship }) => sponsorship)).toHaveLength(1)
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'TOO_MANY_OPEN'))
  const [row] = await world.database.asSuperuser<{ open: number }>(
    `select count(*)::int as open from sponsorships where sponsor_id = $1`,
    [tomas.id],
  )
  expect(row?.open).toBe(2)
})

test.each([
  ['is settled no more', `standing = 'NEWCOMER'`],
  ['has just left', `ended_at = now(), ended_as = 'LEFT'`],
])('whoever %s when their turn comes proposes nobody', async (_, bend) => {
  const { database } = world
  const happen = async () => {
    await database.asSuperuser('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `sponsor ${tomas.id}`,
    ])
    await database.asSuperuser(`update members set ${bend} where id = $1`, [tomas.id])
  }
  const proposing = () => refusals(tomas, 'sponsorCandidate', input())
  expect(await overtaken(database, happen, proposing)).toEqual(['NOT_ALLOWED'])
})

test('what is missing or too short is said of each field, and what the group is not must have been told', async () => {
  expect(
    await refusals(
      tomas,
      'sponsorCandidate',
      input({ name: '', trade: '', howKnown: ' ', words: 'Too short.' }),
    ),
  ).toEqual(['EMPTY', 'EMPTY', 'EMPTY', 'TOO_SHORT'])
  expect(await refusals(tomas, 'sponsorCandidate', input({ toldWhatItIsNot: false }))).toEqual(['NOT_TOLD'])
  expect(await refusals(tomas, 'sponsorCandidate', input({ id: 'mine' }))).toEqual(['BAD_ID'])
})

test('a newcomer proposes nobody, and sees no proposal; nobody does while the table is being set', async () => {
  const id = await proposed(table, tomas)
  await world.database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [mei.id])
  expect(await refusals(mei, 'sponsorCandidate', input())).toEqual(['NOT_ALLOWED'])
  expect(await sponsorshipSeenBy(table, mei, id)).toBeNull()

  await world.database.asSuperuser(`update groups set being_set_until = now() + interval '9 days'`)
  expect(await refusals(tomas, 'sponsorCandidate', input())).toEqual(['TABLE_IS_BEING_SET'])
  const offered = `query ($slug: String!) { group(slug: $slug) { viewerCanSponsor } }`
  expect(await tomas.ask(offered, { slug: table.slug })).toEqual({ group: { viewerCanSponsor: false } })
  await world.database.asSuperuser(`update groups set being_set_until = null`)
  expect(await refusals(world.nextDoor.members[0] as PlantedMember, 'sponsorCandidate', input())).toEqual([
    'NOT_FOUND',
  ])
})

test('with fewer than three who are settled nobody is asked, and the admins are told', async () => {
  const { table: small, tomas: sponsor, priya: admin } = world
  const { sponsorship } = await propose(small, sponsor)
  expect(sponsorship).toMatchObject({ state: 'CLEARED', roundEndsAt: null })
  expect((await toldTo(world.database, admin)).map(({ kind }) => kind)).toEqual(['CANDIDATE_PROPOSED'])
})

test('the page of open proposals shows them the oldest first, and takes no more statements for more', async () => {
  const first = await proposed(table, tomas)
  const second = await proposed(table, mei)
  const third = await proposed(table, tomas)
  const { group } = await priya.ask<{ group: { openSponsorships: { id: string }[] } }>(
    `query ($slug: String!) { group(slug: $slug) { openSponsorships { id } viewerCanSponsor } }`,
    { slug: table.slug },
  )
  expect(group.openSponsorships.map(({ id }) => id)).toEqual([first, second, third])
})

test('admins choose how the group brings people in, within what is sensible', async () => {
  const settings = {
    groupId: table.id,
    openAtMost: 1,
    consentDays: 0,
    invitesWhenCleared: true,
    accompaniedDays: 60,
    seatsSoft: 10,
    seatsHard: 12,
  }
  const fields = `group { asksTheTable sponsorshipSettings { openAtMost consentDays invitesWhenCleared accompaniedDays seatsSoft seatsHard } }`
  const { groupId: _, ...chosen } = settings
  for (const consentDays of [3, 0]) {
    const { group } = await done<{ group: object }>(
      priya,
      'chooseSponsorshipSettings',
      { ...settings, consentDays },
      fields,
    )
    expect(group).toEqual({ asksTheTable: consentDays > 0, sponsorshipSettings: { ...chosen, consentDays } })
  }
  const least = { openAtMost: 1, consentDays: 0, accompaniedDays: 30, seatsSoft: 3, seatsHard: 3 }
  const most = { openAtMost: 10, consentDays: 14, accompaniedDays: 365, seatsSoft: 200, seatsHard: 200 }
  const choose = (numbers: object) =>
    refusals(priya, 'chooseSponsorshipSettings', { ...settings, ...numbers })
  const each = Object.keys(least) as (keyof typeof least)[]
  const moved = (from: typeof least, by: number) =>
    Object.fromEntries(each.map(name => [name, from[name] + by]))
  for (const beyond of [moved(least, -1), moved(most, 1)])
    expect(await choose(beyond)).toEqual(each.map(() => 'OUT_OF_RANGE'))
  expect(await choose({ seatsSoft: 10, seatsHard: 9 })).toEqual(['OUT_OF_RANGE'])
  for (const within of [least, most, settings]) expect(await choose(within)).toEqual([])
  expect(await refusals(tomas, 'chooseSponsorshipSettings', settings)).toEqual(['NOT_ALLOWED'])

  expect((await propose(table, tomas)).sponsorship).toMatchObject({ state: 'CLEARED' })
  expect((await propose(table, tomas)).userErrors).toMatchObject([{ code: 'TOO_MANY_OPEN' }])
})
