import { beforeEach, expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { proposed, sponsorshipFields } from '../../test/proposal.ts'
import { fewestStatementsDuring } from '../../test/statements-during.ts'
import { openTwoTables } from '../../test/two-tables.ts'

const world = openTwoTables()
let table: PlantedTable

beforeEach(async () => {
  const names = [
    'Priya Kaur',
    'Tomás Ortega',
    'Mei Tanaka',
    ...Array.from({ length: 9 }, (_, at) => `M ${at}`),
  ]
  table = await plantTable(world.database, world.server.url, names)
})

const pages = [
  [
    'the open ones',
    `openSponsorships { ${sponsorshipFields} viewerHold { reason } holds { reason holder { name } } viewerHearers { name } }`,
  ],
  [
    'what waits for the viewer',
    `viewerSeat { awaitsWord { ${sponsorshipFields} } heldForViewer { ${sponsorshipFields} } }`,
  ],
  ["the viewer's own", `viewerSponsorships { ${sponsorshipFields} }`],
  ['holds with the earlier ones', 'openSponsorships { holds { earlier { candidateName reason } } }'],
  ['settings', 'viewerCanSponsor asksTheTable sponsorshipSettings { openAtMost }'],
] as const

test.each(pages)('%s take no more statements for more proposals', async (_, page) => {
  const [priya, tomas, mei, ...others] = table.members as [PlantedMember, PlantedMember, ...PlantedMember[]]
  const holder = mei ?? priya
  const asked = async () => {
    const { slug } = table
    const sent = await fewestStatementsDuring(() =>
      priya.ask(`query ($slug: String!) { group(slug: $slug) { ${page} } }`, { slug }),
    )
    return sent.map(({ name, text }) => name ?? text)
  }
  const propose = async (sponsor: PlantedMember) => {
    const sponsorshipId = await proposed(table, sponsor)
    const about = { groupId: table.id, sponsorshipId }
    await done(holder, 'holdProposal', { ...about, reason: 'She was my landlady.' })
    await done(others[0] ?? priya, 'answerProposal', { ...about, answer: 'MEET_FIRST' })
  }
  await propose(tomas)
  await proposed(table, priya)
  const few = await asked()
  for (const sponsor of others.slice(1, 7)) await propose(sponsor)
  await proposed(table, priya)
  const many = await asked()
  expect(few.length).toBeGreaterThan(1)
  expect(new Set(many)).toEqual(new Set(few))
  // Two loaders of one page may ask for members together or apart; a page that asks more for more would for each.
  expect(many.length).toBeLessThanOrEqual(few.length + 1)
})
