import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act, done, toldTo, refusals } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let [priya, dana, sam, bea] = [] as unknown as [PlantedMember, PlantedMember, PlantedMember, PlantedMember]

const reason = 'You told outside what was said here.'
const propose = (member: PlantedMember) => ({ groupId: table.id, memberId: member.id, reason })
const makeAdmin = (member: PlantedMember) =>
  done(priya, 'makeAdmin', { groupId: table.id, memberId: member.id, reason: 'We share the work.' })

async function proposed(by: PlantedMember, about: PlantedMember): Promise<string> {
  const { release } = await done<{ release: { id: string } }>(
    by,
    'proposeRelease',
    propose(about),
    'release { id }',
  )
  return release.id
}
const answer = (releaseId: string) => ({ groupId: table.id, releaseId })
const lettersOfKind = async (member: PlantedMember, kind: string) =>
  (await toldTo(database, member)).filter(letter => letter.kind === kind)
const facts = async () =>
  (
    await priya.ask<{ group: { facts: { nodes: { kind: string; reason: string | null }[] } } }>(
      `{ group(slug: "${table.slug}") { facts { nodes { kind reason } } } }`,
    )
  ).group.facts.nodes

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
})
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Priya', 'Dana', 'Sam', 'Bea'])
  nextDoor = await plantTable(database, server.url, ['Ana', 'Bo'])
  ;[priya, dana, sam, bea] = table.members as [PlantedMember, PlantedMember, PlantedMember, PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('with a second admin it waits for their yes, and the one it concerns sees nothing of it', async () => {
  await makeAdmin(dana)
  await makeAdmin(sam)
  const releaseId = await proposed(priya, sam)
  const waiting = `{ group(slug: "${table.slug}") {
    releases { id reason member { name } proposedBy { name } viewerCanAgree viewerCanWithdraw }
  } }`
  const seen = {
    id: releaseId,
    reason,
    member: { name: 'Sam' },
    proposedBy: { name: 'Priya' },
    viewerCanWithdraw: true,
  }
  expect(await dana.ask(waiting)).toEqual({ group: { releases: [{ ...seen, viewerCanAgree: true }] } })
  expect(await priya.ask(waiting)).toEqual({ group: { releases: [{ ...seen, viewerCanAgree: false }] } })
  expect(await sam.ask(waiting)).toEqual({ group: { releases: [] } })
  expect(await bea.ask(waiting)).toEqual({ group: { releases: null } })
  const kinds = await sam.ask<{ group: { facts: { nodes: { kind: string }[] } } }>(
    `{ group(slug: "${table.slug}") { facts { nodes { kind } } } }`,
  )
  expect(kinds.group.facts.nodes.map(({ kind }) => kind)).toEqual(['ADMIN_MADE', 'ADMIN_MADE'])
  expect(await lettersOfKind(sam, 'MEMBER_RELEASED')).toEqual([])
  expect(await refusals(sam, 'agreeToRelease', answer(releaseId))).toEqual(['NOT_FOUND'])
})

test('with the second yes access ends at once; they are sent why, the group is told without it', async () => {
  await makeAdmin(dana)
  const releaseId = await proposed(priya, bea)
  const { release, group } = await done<{ release: object; group: object }>(
    dana,
    'agreeToRelease',
    answer(releaseId),
    'release { agreedAt member { name endedAs email } } group { members { name } releases { id } }',
  )
  expect(release).toEqual({
    agreedAt: expect.any(String),
    member: { name: 'Bea', endedAs: 'RELEASED', email: null },
  })
  expect(group).toEqual({ members: [{ name: 'Dana' }, { name: 'Priya' }, { name: 'Sam' }], releases: [] })

  expect(await bea.ask(`{ group(slug: "${table.slug}") { name } viewer { seats { id } } }`)).toEqual({
    group: null,
    viewer: { seats: [] },
  })
  const introduction = { groupId: table.id, name: 'Bea', trade: 'baker', askMeAbout: '', sharesEmail: false }
  expect(await refusals(bea, 'introduceYourself', introduction)).toEqual(['NOT_FOUND'])

  const [letter] = await lettersOfKind(bea, 'MEMBER_RELEASED')
  expect(letter?.text).toContain(reason)
  expect(await lettersOfKind(bea, 'MEMBER_GONE')).toEqual([])
  for (const member of [priya, dana, sam]) {
    const told = await lettersOfKind(member, 'MEMBER_GONE')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('Bea is no longer')
    expect(told[0]?.text).not.toContain(reason)
  }
  for (const member of nextDoor.members) expect(await toldTo(database, member)).toEqual([])
  expect((await facts()).find(({ kind }) => kind === 'MEMBER_RELEASED')).toEqual({
    kind: 'MEMBER_RELEASED',
    reason: null,
  })
})

test('where nobody could give a second yes it is done at once', async () => {
  const { release } = await done<{ release: object }>(
    priya,
    'proposeRelease',
    propose(dana),
    'release { agreedAt member { endedAs } }',
  )
  expect(release).toEqual({ agreedAt: expect.any(String), member: { endedAs: 'RELEASED' } })
  expect(await dana.ask(`{ group(slug: "${table.slug}") { name } }`)).toEqual({ group: null })
})

test('the member whom it concerns does not count as the second admin', async () => {
  await makeAdmin(dana)
  await done(priya, 'proposeRelease', propose(dana))
  expect(await dana.ask(`{ group(slug: "${table.slug}") { name } }`)).toEqual({ group: null })
})

test('an admin who is paused is waited for: nobody gets to release alone by pausing the others first', async () => {
  await makeAdmin(sam)
  await done(priya, 'pauseMember', { groupId: table.id, memberId: sam.id, days: 3, reason })
  await done(priya, 'proposeRelease', propose(dana))
  expect(await dana.ask(`{ group(slug: "${table.slug}") { name } }`)).toEqual({
    group: { name: 'Early Birds' },
  })
})

test('two admins who agree at once release once', async () => {
  await makeAdmin(dana)
  await makeAdmin(sam)
  const releaseId = await proposed(priya, bea)
  const outcomes = await Promise.all(
    [dana, sam, dana, sam].map(admin => refusals(admin, 'agreeToRelease', answer(releaseId))),
  )
  expect(outcomes.toSorted()).toEqual([[], ['NOT_ALLOWED'], ['NOT_ALLOWED'], ['NOT_ALLOWED']])
  expect(await lettersOfKind(bea, 'MEMBER_RELEASED')).toHaveLength(1)
  expect((await facts()).filter(({ kind }) => kind === 'MEMBER_RELEASED')).toHaveLength(1)
})

test('two admins who release each other at once leave one of them', async () => {
  for (let round = 0; round < 3; round++) {
    const race = await plantTable(database, server.url, ['One', 'Other', 'Third'])
    const [one, other] = race.members as [PlantedMember, PlantedMember]
    await done(one, 'makeAdmin', { groupId: race.id, memberId: other.id, reason })
    const outcomes = await Promise.all([
      refusals(one, 'proposeRelease', { groupId: race.id, memberId: other.id, reason }),
      refusals(other, 'proposeRelease', { groupId: race.id, memberId: one.id, reason }),
    ])
    expect(outcomes.map(codes => codes.length).toSorted()).toEqual([0, 1])
    const admins = `select id from members where group_id = $1 and role = 'ADMIN' and ended_at is null`
    expect(await database.asSuperuser(admins, [race.id])).toHaveLength(1)
  }
})

test('it is proposed once at a time, also by two at once', async () => {
  await makeAdmin(dana)
  const outcomes = await Promise.all([
    refusals(priya, 'proposeRelease', propose(bea)),
    refusals(dana, 'proposeRelease', propose(bea)),
  ])
  expect(outcomes.toSorted()).toEqual([[], ['ALREADY_PROPOSED']])
})

test('nobody agrees to their own proposal; another admin may say no, and the member learns nothing', async () => {
  await makeAdmin(dana)
  const releaseId = await proposed(priya, bea)
  expect(await refusals(priya, 'agreeToRelease', answer(releaseId))).toEqual(['NOT_ALLOWED'])
  await done(dana, 'withdrawRelease', answer(releaseId))
  expect(await refusals(dana, 'agreeToRelease', answer(releaseId))).toEqual(['NOT_ALLOWED'])
  expect(await refusals(priya, 'withdrawRelease', answer(releaseId))).toEqual(['NOT_ALLOWED'])
  expect(await toldTo(database, bea)).toEqual([])
  expect(await bea.ask(`{ group(slug: "${table.slug}") { name } }`)).toEqual({
    group: { name: 'Early Birds' },
  })
  expect((await facts()).map(({ kind }) => kind)).toContain('RELEASE_WITHDRAWN')
})

test('whoever left meanwhile is not released any more', async () => {
  await makeAdmin(dana)
  const releaseId = await proposed(priya, bea)
  await done(bea, 'leaveGroup', { groupId: table.id })
  expect(await priya.ask(`{ group(slug: "${table.slug}") { releases { id } } }`)).toEqual({
    group: { releases: [] },
  })
  expect(await refusals(dana, 'agreeToRelease', answer(releaseId))).toEqual(['NOT_ALLOWED'])
  expect(await lettersOfKind(bea, 'MEMBER_RELEASED')).toEqual([])
})

test('a member proposes nothing, and nobody proposes themselves', async () => {
  expect(await refusals(dana, 'proposeRelease', propose(bea))).toEqual(['NOT_ALLOWED'])
  expect(await refusals(priya, 'proposeRelease', propose(priya))).toEqual(['NOT_ALLOWED'])
})

test('a proposal next door is answered as one that never was', async () => {
  await makeAdmin(dana)
  const releaseId = await proposed(priya, bea)
  const [ana] = nextDoor.members as [PlantedMember]
  for (const verb of ['agreeToRelease', 'withdrawRelease']) {
    const foreign = await act(ana, verb, { groupId: nextDoor.id, releaseId })
    expect(foreign).toEqual(await act(ana, verb, { groupId: nextDoor.id, releaseId: crypto.randomUUID() }))
    expect(foreign.userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND'])
  }
})
