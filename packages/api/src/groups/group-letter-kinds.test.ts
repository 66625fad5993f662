import { afterAll, beforeAll, expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { plantTable, type PlantedMember } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'
import { groupLetterKinds } from './group-letter-kinds.ts'

let database: TestDatabase
let server: RunningServer

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** Which of this room's letters would still leave for this member, asked as the job that sends them asks. */
async function stillWanted(groupId: string, { id }: PlantedMember): Promise<string[]> {
  const wanted: string[] = []
  for (const [kind, { stillWanted: ask }] of Object.entries(groupLetterKinds)) {
    const letter = {
      id,
      kind,
      groupId,
      subjectId: id,
      toAddress: 'dana@example.org',
      queuedAt: new Date(),
      memberId: null,
    }
    const answer = await server.database.asSystem('a test', groupId, async manager =>
      ask ? ask(letter, manager) : true,
    )
    if (answer) wanted.push(kind)
  }
  return wanted
}

const all = Object.keys(groupLetterKinds)

test('whoever is at the table gets every letter', async () => {
  const table = await plantTable(database, server.url, ['Priya', 'Dana'])
  for (const member of table.members) expect(await stillWanted(table.id, member)).toEqual(all)
})

test('whoever is gone gets only the letter that says so', async () => {
  const { id, members } = await plantTable(database, server.url, ['Priya', 'Dana'])
  const [, dana] = members as [PlantedMember, PlantedMember]
  await done(dana, 'leaveGroup', { groupId: id })
  expect(await stillWanted(id, dana)).toEqual(['MEMBER_RELEASED', 'MEMBER_LEFT'])
})

test('whoever is paused gets letters about themselves, none about the group', async () => {
  const { id, members } = await plantTable(database, server.url, ['Priya', 'Dana'])
  const [priya, dana] = members as [PlantedMember, PlantedMember]
  await done(priya, 'pauseMember', { groupId: id, memberId: dana.id, days: 3, reason: 'A rest.' })
  expect(await stillWanted(id, dana)).toEqual(
    all.filter(kind => kind !== 'CHARTER_REWRITTEN' && kind !== 'MEMBER_GONE'),
  )
})

test('whoever owes the charter a yes is asked for it, and told nothing of the table', async () => {
  const { id, members } = await plantTable(database, server.url, ['Priya', 'Dana'])
  const [, dana] = members as [PlantedMember, PlantedMember]
  await database.asSuperuser('update members set charter_version = null where id = $1', [dana.id])
  expect(await stillWanted(id, dana)).toEqual(all.filter(kind => kind !== 'MEMBER_GONE'))
})

test('who let the grace of one charter pass is told nothing of the table in the grace of the next', async () => {
  const { id, members } = await plantTable(database, server.url, ['Priya', 'Dana'])
  const [priya, dana] = members as [PlantedMember, PlantedMember]
  const rewrite = (fromVersion: number) =>
    done(priya, 'rewriteCharter', { groupId: id, text: `Version ${fromVersion + 1}.`, fromVersion })
  await rewrite(1)
  expect(await stillWanted(id, dana)).toEqual(all)
  await database.asSuperuser(`update charters set grace_until = now() where group_id = $1`, [id])
  await rewrite(2)
  expect(await stillWanted(id, dana)).toEqual(all.filter(kind => kind !== 'MEMBER_GONE'))
})

test('a member is not wanted in the name of a group next door', async () => {
  const { members } = await plantTable(database, server.url, ['Priya', 'Dana'])
  const nextDoor = await plantTable(database, server.url, ['Ana'])
  const [, dana] = members as [PlantedMember, PlantedMember]
  expect(await stillWanted(nextDoor.id, dana)).toEqual(['MEMBER_RELEASED', 'MEMBER_LEFT'])
})
