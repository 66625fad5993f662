import { beforeEach, expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { proposed } from '../../test/proposal.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { sponsorshipLetterKinds } from './sponsorship-letter-kinds.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let mei: PlantedMember
let id: string

beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya Kaur', 'Tomás Ortega', 'Mei Tanaka'])
  ;[priya, tomas, mei] = table.members as [PlantedMember, PlantedMember, PlantedMember]
  id = await proposed(table, tomas)
})

/** Whether a letter of this kind about the proposal would still leave to this person. */
async function isWanted(kind: string, { accountId }: PlantedMember, groupId = table.id): Promise<boolean> {
  const [account] = await world.database.asSuperuser<{ email: string }>(
    'select email from auth.accounts where id = $1',
    [accountId],
  )
  const letter = {
    id,
    kind,
    groupId,
    subjectId: id,
    toAddress: account?.email ?? '',
    queuedAt: new Date(),
    memberId: null,
  }
  return world.server.database.asSystem('a test', groupId, async manager =>
    Boolean(await sponsorshipLetterKinds[kind]?.stillWanted?.(letter, manager)),
  )
}

const set = (change: string, of: string) => world.database.asSuperuser(`update ${change} where id = $1`, [of])

test('that somebody is proposed is told to those who are asked, while they are asked and at the table', async () => {
  const kind = 'CANDIDATE_PROPOSED'
  expect(await isWanted(kind, mei)).toBe(true)
  expect(await isWanted(kind, tomas)).toBe(false)
  expect(await isWanted(kind, world.nextDoor.members[0] as PlantedMember)).toBe(false)
  expect(await isWanted(kind, mei, world.nextDoor.id)).toBe(false)

  await set(`members set standing = 'NEWCOMER'`, mei.id)
  expect(await isWanted(kind, mei)).toBe(false)
  await set(
    `members set standing = 'SETTLED', paused_until = now() + interval '1 day', pause_reason = 'a rest'`,
    mei.id,
  )
  expect(await isWanted(kind, mei)).toBe(false)
  await set(
    `members set paused_until = null, pause_reason = null, ended_at = now(), ended_as = 'LEFT'`,
    mei.id,
  )
  expect(await isWanted(kind, mei)).toBe(false)

  expect(await isWanted(kind, priya)).toBe(true)
  await done(tomas, 'withdrawSponsorship', { groupId: table.id, sponsorshipId: id })
  expect(await isWanted(kind, priya)).toBe(false)
})

test('how it stands is told to whoever vouches, while it stands so', async () => {
  await set(`sponsorships set state = 'CLEARED'`, id)
  expect(await isWanted('SPONSORSHIP_CLEARED', tomas)).toBe(true)
  expect(await isWanted('SPONSORSHIP_HELD', tomas)).toBe(false)
  expect(await isWanted('SPONSORSHIP_CLEARED', mei)).toBe(false)
  await world.database.asSuperuser('update sponsorships set sponsor_id = $2 where id = $1', [id, priya.id])
  expect(await isWanted('SPONSORSHIP_CLEARED', tomas)).toBe(false)
})

test('that there is a hold to hear is told to who hears it, while it is open, and never to whoever vouches', async () => {
  const kind = 'HOLD_TO_HEAR'
  expect(await isWanted(kind, priya)).toBe(false)
  const about = { groupId: table.id, sponsorshipId: id }
  await done(mei, 'holdProposal', { ...about, reason: 'She was my landlady.' })
  expect(await isWanted(kind, priya)).toBe(true)
  expect(await isWanted(kind, mei)).toBe(false)
  await set(`members set role = 'ADMIN'`, tomas.id)
  expect(await isWanted(kind, tomas)).toBe(false)
  await set(`members set role = 'MEMBER'`, priya.id)
  expect(await isWanted(kind, priya)).toBe(false)
  await set(`members set role = 'ADMIN'`, priya.id)
  await done(mei, 'liftHold', about)
  expect(await isWanted(kind, priya)).toBe(false)
})
