import { beforeEach, expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { whereWordsStand } from '../../test/every-text.ts'
import { followed } from '../../test/followed.ts'
import { allLeft } from '../../test/mailed.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { proposed, sponsorshipSeenBy } from '../../test/proposal.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { deadlines, runDeadlines } from '../server/deadlines.ts'
import { withoutName } from './without-name.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let mei: PlantedMember

beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya Kaur', 'Tomás Ortega', 'Mei Tanaka'])
  ;[priya, tomas, mei] = table.members as [PlantedMember, PlantedMember, PlantedMember]
})

/** Words that stand nowhere else, about somebody who is proposed. */
function someone() {
  const word = () => `w${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
  const [first, last] = [word(), word()]
  const told = {
    name: `${first} ${last}`,
    trade: word(),
    howKnown: `We met at ${word()}.`,
    words: `${word()} `.repeat(12),
    business: `I owe them ${word()}.`,
  }
  const email = `${word()}@example.org`
  const reason = `Not now, ${word()}.`
  const texts = [first, last, told.trade, told.howKnown, told.words, told.business, email, reason]
  return { told, email, reason, words: texts.map(text => text.trim()), first, last }
}

/**
 * Lets days pass, and does what is then due, twice over, as two processes would. What was told and mailed before has
 * arrived by then, as it has after days.
 */
async function passDays(days: number): Promise<void> {
  await followed(world.database)
  await allLeft(world.database)
  world.clock.passDays(days)
  const judged = { publicUrl: world.server.url, clock: world.clock.now }
  const all = () => runDeadlines(deadlines(world.server.database, judged))
  await Promise.all([all(), all()])
}

const about = (sponsorshipId: string, more: object = {}) => ({ groupId: table.id, sponsorshipId, ...more })

test('30 days after it was closed, nothing that was said of a candidate stands in any column of any table', async () => {
  const { told, reason, words, first, last } = someone()
  const id = await proposed(table, tomas, told)
  const holdReason = `${first.toUpperCase()} and I worked together. With ${last}’s brother too; ${first}-${last}, never again.`
  await done(mei, 'holdProposal', about(id, { reason: holdReason }))
  await done(mei, 'answerProposal', about(id, { answer: 'MEET_FIRST' }))
  await done(priya, 'closeSponsorship', about(id, { reason }))
  await passDays(29.9)
  expect(await whereWordsStand(world.database, words)).toEqual(
    expect.arrayContaining([
      `public.sponsorships.candidate_name: ${first}`,
      `public.holds.reason: ${first}`,
      `public.facts.name: ${first}`,
      `public.inbox_items.words: ${last}`,
    ]),
  )

  await passDays(0.2)
  expect(await whereWordsStand(world.database, words)).toEqual([])
  const [hold] = await world.database.asSuperuser<{ reason: string }>(
    'select reason from holds where sponsorship_id = $1',
    [id],
  )
  expect(hold?.reason).toBe('… and I worked together. With …’s brother too; …-…, never again.')
  expect(await sponsorshipSeenBy(table, priya, id)).toMatchObject({
    state: 'CLOSED',
    candidateName: null,
    closeReason: null,
  })
})

test('an invitation that was out goes with it, name, address and letter', async () => {
  const { told, email, words } = someone()
  const id = await proposed(table, tomas, told)
  await passDays(7.1)
  await done(tomas, 'giveAddress', about(id, { email }))
  await done(priya, 'inviteClearedCandidate', about(id))
  await done(tomas, 'withdrawSponsorship', about(id))
  await passDays(0)
  await passDays(29.9)
  expect(await whereWordsStand(world.database, [email])).toContain(`public.invitations.email: ${email}`)
  await passDays(0.2)
  expect(await whereWordsStand(world.database, [...words, email])).toEqual([])
})

test('what has lapsed, and what nobody saw to for a year, is erased as well; what is open is not', async () => {
  const gone = someone()
  const held = await proposed(table, tomas, gone.told)
  await done(mei, 'holdProposal', about(held, { reason: 'She was my landlady.' }))
  await passDays(8)
  await passDays(14)
  expect(await sponsorshipSeenBy(table, tomas, held)).toMatchObject({ state: 'LAPSED' })
  const open = someone()
  const kept = await proposed(table, tomas, open.told)
  await passDays(365)
  expect(await whereWordsStand(world.database, gone.words)).toEqual([])
  expect(await sponsorshipSeenBy(table, tomas, kept)).toMatchObject({
    state: 'CLEARED',
    candidateName: open.told.name,
  })
})

test('the sponsor no longer finds it among their own', async () => {
  const id = await proposed(table, tomas, someone().told)
  const own = async () => {
    const { group } = await tomas.ask<{ group: { viewerSponsorships: { id: string }[] } }>(
      `query ($slug: String!) { group(slug: $slug) { viewerSponsorships { id } } }`,
      { slug: table.slug },
    )
    return group.viewerSponsorships.map(sponsorship => sponsorship.id)
  }
  await done(tomas, 'withdrawSponsorship', about(id))
  expect(await own()).toEqual([id])
  await passDays(30.1)
  expect(await own()).toEqual([])
})

test.each([
  ['Anna told me', 'Ana Lima', 'Anna told me'],
  ['ANA LIMA’s shop, and Lima.', 'Ana Lima', '… …’s shop, and ….'],
  ['O’Brien, Brien and Obrien', 'Pat O’Brien', '…, … and Obrien'],
  ['A. knows a lot (+1)', 'A. (+1)', '… knows a lot …'],
  ['Nothing', '', 'Nothing'],
])('in "%s" the name %s goes', (text, name, without) => {
  expect(withoutName(text, name)).toBe(without)
})
