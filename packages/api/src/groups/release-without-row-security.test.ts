import { beforeAll, beforeEach, expect, test } from 'vitest'
import { done, refusals } from '../../test/act.ts'
import { plantSeat, type PlantedMember } from '../../test/planted-table.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { switchRowSecurityOff } from '../../test/without-row-security.ts'

// Row security is off, so that only what the application asks is left.
const world = openTwoTables()
let [dana, olaf] = [] as unknown as [PlantedMember, PlantedMember]
let releaseId: string

beforeAll(() => switchRowSecurityOff(world.database))
beforeEach(async () => {
  const { table, nextDoor, priya, tomas, database, server } = world
  const from = (at: number) =>
    plantSeat(database, server.url, table.id, nextDoor.members[at] as PlantedMember)
  ;[dana, olaf] = [await from(0), await from(1)]
  for (const { id: memberId } of [tomas, dana])
    await done(priya, 'makeAdmin', { groupId: table.id, memberId, reason: 'We share the work.' })
  const proposal = { groupId: table.id, memberId: tomas.id, reason: 'You told outside what was said here.' }
  const proposed = await done<{ release: { id: string } }>(
    priya,
    'proposeRelease',
    proposal,
    'release { id }',
  )
  releaseId = proposed.release.id
})

const refusedTo = (member: PlantedMember, groupId: string) =>
  Promise.all(
    ['agreeToRelease', 'withdrawRelease'].map(verb => refusals(member, verb, { groupId, releaseId })),
  )
const waiting = (member: PlantedMember, slug: string) =>
  member.ask<{ group: { releases: unknown } }>(
    `{ group(slug: "${slug}") { releases { id } facts { nodes { kind } } } }`,
  )

test('an admin neither finds nor answers a proposal to release themselves', async () => {
  const { table, tomas } = world
  const { group } = await waiting(tomas, table.slug)
  expect(group.releases).toEqual([])
  expect(JSON.stringify(group)).not.toContain('RELEASE_PROPOSED')
  expect(await refusedTo(tomas, table.id)).toEqual([['NOT_FOUND'], ['NOT_FOUND']])
  expect((await waiting(dana, table.slug)).group.releases).toEqual([{ id: releaseId }])
})

test('whoever is no admin neither finds nor answers it', async () => {
  const { table } = world
  expect((await waiting(olaf, table.slug)).group.releases).toBeNull()
  expect(await refusedTo(olaf, table.id)).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED']])
})

test('an admin next door, who sits here too, answers it from there as one that never was', async () => {
  const { nextDoor } = world
  const nora = nextDoor.members[0] as PlantedMember
  expect((await waiting(nora, nextDoor.slug)).group.releases).toEqual([])
  expect(await refusedTo(nora, nextDoor.id)).toEqual([['NOT_FOUND'], ['NOT_FOUND']])
})
