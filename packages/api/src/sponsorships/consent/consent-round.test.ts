import { beforeEach, expect, test } from 'vitest'
import { act, done, toldTo, refusals } from '../../../test/act.ts'
import { eventually } from '../../../test/eventually.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import {
  candidate,
  proposed,
  sponsorshipFields,
  sponsorshipSeenBy,
  type SponsorshipAnswer,
} from '../../../test/proposal.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { advanceSponsorship, advanceSponsorships } from '../advance-sponsorships.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let mei: PlantedMember
let otto: PlantedMember

beforeEach(async () => {
  const names = ['Priya Kaur', 'Tomás Ortega', 'Mei Tanaka', 'Otto Brandt']
  table = await plantTable(world.database, world.server.url, names)
  ;[priya, tomas, mei, otto] = table.members as [PlantedMember, PlantedMember, PlantedMember, PlantedMember]
})

/** Lets days pass, and what is then due be done. */
async function passDays(days: number): Promise<void> {
  world.clock.passDays(days)
  await advance()
}

const house = () => ({
  database: world.server.database,
  publicUrl: world.server.url,
  clock: world.clock.now,
})

const advance = () => advanceSponsorships(house(), table.id)

const about = (sponsorshipId: string, more: object = {}) => ({ groupId: table.id, sponsorshipId, ...more })

const answer = (member: PlantedMember, id: string, said: string) =>
  done<{ sponsorship: SponsorshipAnswer }>(
    member,
    'answerProposal',
    about(id, { answer: said }),
    `sponsorship { ${sponsorshipFields} }`,
  )

const stateOf = async (id: string) => (await sponsorshipSeenBy(table, tomas, id))?.state

const kindsTo = async (member: PlantedMember) =>
  (await toldTo(world.database, member)).map(({ kind }) => kind)

const factsOf = (id: string) =>
  world.database.asSuperuser<{ kind: string; actor_id: string | null }>(
    'select kind, actor_id from facts where subject_id = $1 order by happened_at, id',
    [id],
  )

test('silence is consent: when the round is over it is cleared, and the sponsor is asked for the address', async () => {
  const id = await proposed(table, tomas)
  await passDays(6.9)
  expect(await stateOf(id)).toBe('PROPOSED')
  await passDays(0.2)
  expect(await stateOf(id)).toBe('CLEARED')
  expect(await kindsTo(tomas)).toEqual(['SPONSORSHIP_CLEARED'])
  expect(await factsOf(id)).toEqual([
    { kind: 'CANDIDATE_PROPOSED', actor_id: tomas.id },
    { kind: 'SPONSORSHIP_CLEARED', actor_id: null },
  ])
})

test('one sees one’s own answer; who would like to meet them first is told to the sponsor by name, and to nobody else', async () => {
  const id = await proposed(table, tomas)
  expect((await answer(mei, id, 'MEET_FIRST')).sponsorship.viewerAnswer).toBe('MEET_FIRST')
  await answer(otto, id, 'COMFORTABLE')
  expect(await sponsorshipSeenBy(table, tomas, id)).toMatchObject({
    viewerAnswer: null,
    wantToMeet: [{ name: 'Mei Tanaka' }],
  })
  expect(await sponsorshipSeenBy(table, otto, id)).toMatchObject({
    viewerAnswer: 'COMFORTABLE',
    wantToMeet: [],
  })
  expect(await sponsorshipSeenBy(table, priya, id)).toMatchObject({ viewerAnswer: null, wantToMeet: [] })

  await answer(mei, id, 'COMFORTABLE')
  expect(await sponsorshipSeenBy(table, tomas, id)).toMatchObject({ wantToMeet: [] })
})

test('the sponsor, newcomers, and those next door say nothing to it, and nobody does when it is over', async () => {
  const id = await proposed(table, tomas)
  const said = about(id, { answer: 'COMFORTABLE' })
  expect(await refusals(tomas, 'answerProposal', said)).toEqual(['NOT_ALLOWED'])
  await world.database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [otto.id])
  expect(await refusals(otto, 'answerProposal', said)).toEqual(['NOT_FOUND'])
  const nora = world.nextDoor.members[0] as PlantedMember
  expect(await refusals(nora, 'answerProposal', said)).toEqual(['NOT_FOUND'])
  expect(await refusals(nora, 'answerProposal', { ...said, groupId: world.nextDoor.id })).toEqual([
    'NOT_FOUND',
  ])
  await passDays(8)
  expect(await refusals(mei, 'answerProposal', said)).toEqual(['NOT_NOW'])
})

test('the round waits for whoever would like to meet the candidate first, and ends when the last one is content', async () => {
  const id = await proposed(table, tomas)
  await answer(mei, id, 'MEET_FIRST')
  await answer(otto, id, 'MEET_FIRST')
  await passDays(8)
  const waiting = await sponsorshipSeenBy(table, tomas, id)
  expect(waiting?.state).toBe('PROPOSED')
  expect(Date.parse(waiting?.waitsUntil ?? '') - Date.parse(waiting?.roundEndsAt ?? '')).toBe(14 * 86_400_000)

  await answer(mei, id, 'COMFORTABLE')
  expect(await stateOf(id)).toBe('PROPOSED')
  expect((await answer(otto, id, 'COMFORTABLE')).sponsorship.state).toBe('CLEARED')
})

test('it waits for 14 days at most, and not for whoever is gone', async () => {
  const id = await proposed(table, tomas)
  const other = await proposed(table, mei, { name: 'Jonas Weber' })
  await answer(otto, id, 'MEET_FIRST')
  await answer(priya, other, 'MEET_FIRST')
  await passDays(20)
  expect(await stateOf(id)).toBe('PROPOSED')
  await world.database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    otto.id,
  ])
  await advance()
  expect(await stateOf(id)).toBe('CLEARED')
  expect(await stateOf(other)).toBe('PROPOSED')
  await passDays(1.1)
  expect(await stateOf(other)).toBe('CLEARED')
})

test('a round does not end early, whatever was said', async () => {
  const id = await proposed(table, tomas)
  for (const member of [priya, mei, otto]) await answer(member, id, 'COMFORTABLE')
  await advance()
  expect(await stateOf(id)).toBe('PROPOSED')
})

test('what awaits a member’s word is what they have said nothing to, the round that ends first comes first', async () => {
  const first = await proposed(table, tomas)
  const second = await proposed(table, mei)
  const waiting = async (member: PlantedMember) => {
    const { group } = await member.ask<{ group: { viewerSeat: { awaitsWord: { id: string }[] } } }>(
      `query ($slug: String!) { group(slug: $slug) { viewerSeat { awaitsWord { id } } } }`,
      { slug: table.slug },
    )
    return group.viewerSeat.awaitsWord.map(({ id }) => id)
  }
  expect(await waiting(otto)).toEqual([first, second])
  expect(await waiting(tomas)).toEqual([second])
  await answer(otto, first, 'COMFORTABLE')
  expect(await waiting(otto)).toEqual([second])
  await done(otto, 'holdProposal', about(second, { reason: 'We were married.' }))
  expect(await waiting(otto)).toEqual([])
})

test('held when the round is over, it is cleared when the last hold is lifted', async () => {
  const id = await proposed(table, tomas)
  await done(mei, 'holdProposal', about(id, { reason: 'She was my landlady.' }))
  await done(otto, 'holdProposal', about(id, { reason: 'We were married.' }))
  await passDays(7.1)
  expect(await sponsorshipSeenBy(table, tomas, id)).toMatchObject({ state: 'HELD', viewerCanClose: false })
  expect(await kindsTo(tomas)).toEqual(['SPONSORSHIP_HELD'])
  expect(await refusals(priya, 'liftHold', about(id))).toEqual(['NOT_ALLOWED'])

  await done(mei, 'liftHold', about(id))
  expect(await stateOf(id)).toBe('HELD')
  await done(otto, 'liftHold', about(id))
  expect(await stateOf(id)).toBe('CLEARED')
  expect(await kindsTo(tomas)).toEqual(['SPONSORSHIP_HELD', 'SPONSORSHIP_CLEARED'])
  expect((await factsOf(id)).map(({ kind }) => kind)).toEqual([
    'CANDIDATE_PROPOSED',
    'SPONSORSHIP_HELD',
    'SPONSORSHIP_CLEARED',
  ])
})

test('held for 14 days without action, it lapses, and the sponsor is told', async () => {
  const id = await proposed(table, tomas)
  await done(mei, 'holdProposal', about(id, { reason: 'She was my landlady.' }))
  await passDays(7.1)
  await passDays(13.9)
  expect(await stateOf(id)).toBe('HELD')
  await passDays(0.2)
  expect(await stateOf(id)).toBe('LAPSED')
  expect(await kindsTo(tomas)).toEqual(['SPONSORSHIP_HELD', 'SPONSORSHIP_LAPSED'])
})

test('a hold whose holder leaves ceases to count, but not in the moment in which they leave', async () => {
  const id = await proposed(table, tomas)
  await done(mei, 'holdProposal', about(id, { reason: 'She was my landlady.' }))
  await passDays(7.1)
  await world.database.asSuperuser(`update members set ended_at = $2, ended_as = 'LEFT' where id = $1`, [
    mei.id,
    world.clock.now(),
  ])
  await advance()
  expect(await stateOf(id)).toBe('HELD')
  await passDays(1)
  expect(await stateOf(id)).toBe('HELD')
  const [row] = await world.database.asSuperuser<{ soon: boolean }>(
    'select due_at < $2 as soon from sponsorships where id = $1',
    [id, new Date(world.clock.now().getTime() + 3 * 86_400_000)],
  )
  expect(row?.soon).toBe(true)
  await passDays(3)
  expect(await stateOf(id)).toBe('CLEARED')
})

test('admins hear a hold and close with a reason that reaches the sponsor without a name', async () => {
  const id = await proposed(table, tomas)
  await done(mei, 'holdProposal', about(id, { reason: 'She was my landlady.' }))
  const close = { ...about(id), reason: 'It is not the right moment for us.' }
  expect(await refusals(mei, 'closeSponsorship', close)).toEqual(['NOT_ALLOWED'])
  expect(await refusals(tomas, 'closeSponsorship', close)).toEqual(['NOT_ALLOWED'])
  expect(await refusals(priya, 'closeSponsorship', { ...close, reason: ' ' })).toEqual(['EMPTY'])
  await done(priya, 'closeSponsorship', close)
  expect(await sponsorshipSeenBy(table, tomas, id)).toMatchObject({
    state: 'CLOSED',
    closeReason: close.reason,
  })
  expect(await sponsorshipSeenBy(table, otto, id)).toBeNull()
  const [letter] = await toldTo(world.database, tomas)
  expect(letter?.kind).toBe('SPONSORSHIP_CLOSED')
  expect(letter?.text).toContain(close.reason)
  expect(letter?.text).not.toContain(priya.name)
  expect(await factsOf(id)).toContainEqual({ kind: 'SPONSORSHIP_CLOSED', actor_id: null })
  expect(await refusals(priya, 'closeSponsorship', close)).toEqual(['NOT_NOW'])
})

test('an admin who could not speak freely themselves does not decide on it, but another does', async () => {
  await world.database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [mei.id])
  const id = await proposed(table, tomas)
  await done(priya, 'holdProposal', about(id, { reason: 'She was my landlady.' }))
  const close = about(id, { reason: 'Not now.' })
  expect(await refusals(priya, 'closeSponsorship', close)).toEqual(['NOT_ALLOWED'])
  expect(await sponsorshipSeenBy(table, priya, id)).toMatchObject({ viewerCanClose: false })
  await done(mei, 'closeSponsorship', close)
})

test('where no other admin is there, the holder picks one settled member to hear it, who may close it', async () => {
  const id = await proposed(table, priya)
  const hold = about(id, { reason: 'She was my landlady.' })
  const { group } = await mei.ask<{ group: { sponsorship: { viewerHearers: { id: string }[] } } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { sponsorship(id: $id) { viewerHearers { id } } } }`,
    { slug: table.slug, id },
  )
  expect(group.sponsorship.viewerHearers.map(hearer => hearer.id)).toEqual([otto.id, tomas.id])
  for (const hearerId of [null, priya.id, mei.id, world.priya.id])
    expect(await refusals(mei, 'holdProposal', { ...hold, hearerId })).toEqual(['HEARER_NEEDED'])
  await done(mei, 'holdProposal', { ...hold, hearerId: otto.id })
  expect(await kindsTo(otto)).toEqual(['CANDIDATE_PROPOSED', 'HOLD_TO_HEAR'])
  expect(await kindsTo(tomas)).toEqual(['CANDIDATE_PROPOSED'])
  expect(await refusals(tomas, 'closeSponsorship', about(id, { reason: 'Not now.' }))).toEqual([
    'NOT_ALLOWED',
  ])
  const closed = await done<{ sponsorship: { state: string } }>(
    otto,
    'closeSponsorship',
    about(id, { reason: 'Not now.' }),
    'sponsorship { state }',
  )
  expect(closed.sponsorship.state).toBe('CLOSED')
})

test('where admins hear it, nobody is to be picked; and one holds once at a time', async () => {
  const id = await proposed(table, tomas)
  const hold = about(id, { reason: 'She was my landlady.' })
  expect(await refusals(mei, 'holdProposal', { ...hold, hearerId: otto.id })).toEqual(['NO_HEARER_NEEDED'])
  await done(mei, 'holdProposal', hold)
  expect(await refusals(mei, 'holdProposal', hold)).toEqual(['NOT_NOW'])
  await done(mei, 'liftHold', about(id))
  expect(await refusals(mei, 'liftHold', about(id))).toEqual(['NOT_ALLOWED'])
  await done(mei, 'holdProposal', hold)
  await passDays(8)
  expect(await refusals(otto, 'holdProposal', hold)).toEqual(['NOT_NOW'])
})

test('the sponsor takes a proposal back at any time, and nobody else does', async () => {
  const id = await proposed(table, tomas)
  expect(await refusals(priya, 'withdrawSponsorship', about(id))).toEqual(['NOT_ALLOWED'])
  const { sponsorship } = await done<{ sponsorship: SponsorshipAnswer }>(
    tomas,
    'withdrawSponsorship',
    about(id),
    `sponsorship { ${sponsorshipFields} }`,
  )
  expect(sponsorship).toMatchObject({ state: 'WITHDRAWN', candidateName: candidate.name })
  expect(await sponsorshipSeenBy(table, mei, id)).toBeNull()
  expect(await sponsorshipSeenBy(table, priya, id)).toMatchObject({ state: 'WITHDRAWN' })
  expect(await refusals(tomas, 'withdrawSponsorship', about(id))).toEqual(['NOT_NOW'])

  const held = await proposed(table, tomas)
  await done(mei, 'holdProposal', about(held, { reason: 'She was my landlady.' }))
  await passDays(8)
  await done(tomas, 'withdrawSponsorship', about(held))
  expect(await stateOf(held)).toBe('WITHDRAWN')
})

test('what somebody proposed who is gone is withdrawn by the clock; what is cleared stays, for another to take over', async () => {
  const cleared = await proposed(table, tomas)
  await passDays(7.1)
  const open = await proposed(table, tomas)
  await world.database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    tomas.id,
  ])
  await advance()
  expect((await sponsorshipSeenBy(table, priya, open))?.state).toBe('WITHDRAWN')
  expect((await sponsorshipSeenBy(table, priya, cleared))?.state).toBe('CLEARED')
})

test('an invitation that is out is taken back before the proposal is closed', async () => {
  const id = await proposed(table, tomas)
  await world.database.asSuperuser(`update sponsorships set state = 'INVITED' where id = $1`, [id])
  expect(await refusals(priya, 'closeSponsorship', about(id, { reason: 'Not now.' }))).toEqual([
    'INVITATION_IS_OUT',
  ])
  await done(tomas, 'withdrawSponsorship', about(id))
})

test('two processes at once end a round once', async () => {
  const id = await proposed(table, tomas)
  world.clock.passDays(8)
  await Promise.all([advance(), advance(), advance()])
  expect(await kindsTo(tomas)).toEqual(['SPONSORSHIP_CLEARED'])
  expect((await factsOf(id)).map(({ kind }) => kind)).toEqual(['CANDIDATE_PROPOSED', 'SPONSORSHIP_CLEARED'])
})

/** Has both wait for the sponsorship's lock, the first before the second, then lets go. */
async function oneAfterTheOther<First, Second>(
  id: string,
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  await followersAtRest()
  await world.database.asSuperuser('select pg_advisory_lock(hashtextextended($1, 0))', [`sponsorship ${id}`])
  const begun = first()
  await waiting(1)
  const then = second()
  await waiting(2)
  await world.database.asSuperuser('select pg_advisory_unlock_all()')
  return Promise.all([begun, then])
}

/** The server's own followers wait for the same lock, as long as something that happened is still to be told them. */
const followersAtRest = () =>
  eventually(async () => {
    const jobs = await world.database.asSuperuser(
      `select from graphile_worker.jobs where task_identifier = 'follow-facts'`,
    )
    expect(jobs).toEqual([])
  })

const waiting = (count: number) =>
  eventually(async () => {
    const waiters = await world.database.asSuperuser(
      `select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    )
    expect(waiters).toHaveLength(count)
  })

const clockFor = (id: string, days: number) => () => {
  world.clock.passDays(days)
  return advanceSponsorship(house(), { groupId: table.id, id })
}

test.each([
  ['before the clock, it is held', true, 'HELD', []],
  ['after the clock, it comes too late, and it is cleared', false, 'CLEARED', ['NOT_NOW']],
])('hold against clear at the deadline: %s', async (_, holdsFirst, state, codes) => {
  const id = await proposed(table, tomas)
  const hold = () => act(mei, 'holdProposal', about(id, { reason: 'She was my landlady.' }))
  const clock = clockFor(id, 7.1)
  const refused = holdsFirst
    ? (await oneAfterTheOther(id, hold, clock))[0]
    : (await oneAfterTheOther(id, clock, hold))[1]
  expect(refused.userErrors.map(({ code }) => code)).toEqual(codes)
  expect(await stateOf(id)).toBe(state)
  expect(await kindsTo(tomas)).toEqual([`SPONSORSHIP_${state}`])
})

test.each([
  ['before the clock, it is cleared', true, 'SPONSORSHIP_CLEARED'],
  ['after the clock, it has lapsed', false, 'SPONSORSHIP_LAPSED'],
])('lifting against lapsing: %s', async (_, liftsFirst, end) => {
  const id = await proposed(table, tomas)
  await done(mei, 'holdProposal', about(id, { reason: 'She was my landlady.' }))
  await passDays(7.1)
  const lift = () => act(mei, 'liftHold', about(id))
  const clock = clockFor(id, 14)
  if (liftsFirst) await oneAfterTheOther(id, lift, clock)
  else await oneAfterTheOther(id, clock, lift)
  const told = await factsOf(id)
  expect(told.map(({ kind }) => kind)).toEqual(['CANDIDATE_PROPOSED', 'SPONSORSHIP_HELD', end])
  expect(await kindsTo(tomas)).toEqual(['SPONSORSHIP_HELD', end])
})

test('the sponsor is written to once by whom the candidate would be met first; nobody else is', async () => {
  const id = await proposed(table, tomas)
  await answer(mei, id, 'MEET_FIRST')
  await answer(mei, id, 'MEET_FIRST')
  const letters = (await toldTo(world.database, tomas)).filter(({ kind }) => kind === 'MEETING_WANTED')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.subject).toContain('Mei Tanaka would like to meet')
  for (const other of [priya, mei, otto]) expect(await kindsTo(other)).not.toContain('MEETING_WANTED')
})
