import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, done, refusals } from '../../test/act.ts'
import { askAs, plantTable, type Ask } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { plantPerson } from '../../test/planted-person.ts'
import type { RunningServer } from '../server/start-server.ts'
import { charterTemplate } from './charter-template.ts'

let database: TestDatabase
let server: RunningServer

const said = {
  name: 'The Early Table',
  addressStem: 'Às sete, Lisboa',
  purpose: 'To help each other think.',
  whatItIsNot: 'A market.',
  rhythm: 'Tuesdays at 6:30.',
  charter: charterTemplate,
  timeZone: 'Europe/Lisbon',
  meetingName: 'Coffee',
  founderName: 'Priya Kaur',
  founderTrade: 'pharmacist',
  founderAskMeAbout: '',
}

async function signedIn(name: string): Promise<{ ask: Ask; accountId: string }> {
  const { cookie, accountId } = await plantPerson(database, `${name}@example.org`)
  return { ask: askAs(server.url, cookie), accountId }
}

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('whoever founds a group is its settled admin, has accepted its charter, and has 60 days to set the table', async () => {
  const priya = await signedIn('priya')
  type Founded = {
    group: {
      slug: string
      phase: string
      beingSetUntil: string
      viewerSeat: object
      charter: object
      members: object[]
    }
    viewer: { seats: { group: { name: string } }[] }
  }
  const { group, viewer } = await done<Founded>(
    priya,
    'foundGroup',
    said,
    `group {
      slug phase beingSetUntil viewerSeat { state charterDueAt member { name role standing isFounder isViewer } }
      charter { version text viewerHasAccepted writtenBy { name } } members { name }
    }
    viewer { seats { group { name } } }`,
  )
  expect(group.slug).toMatch(/^as-sete-lisboa-[a-z2-9]{4}$/)
  expect(group.phase).toBe('BEING_SET')
  const days = (Date.parse(group.beingSetUntil) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(59.9)
  expect(days).toBeLessThanOrEqual(60)
  expect(group.viewerSeat).toEqual({
    state: 'SEATED',
    charterDueAt: null,
    member: { name: 'Priya Kaur', role: 'ADMIN', standing: 'SETTLED', isFounder: true, isViewer: true },
  })
  expect(group.charter).toEqual({
    version: 1,
    text: charterTemplate.trim(),
    viewerHasAccepted: true,
    writtenBy: { name: 'Priya Kaur' },
  })
  expect(group.members).toEqual([{ name: 'Priya Kaur' }])
  expect(viewer.seats).toEqual([{ group: { name: 'The Early Table' } }])
})

test('two groups of one name get two addresses, and the second founder learns nothing of the first', async () => {
  const [one, other] = [await signedIn('one'), await signedIn('other')]
  type Founded = { group: { slug: string; members: object[] } }
  const first = await done<Founded>(one, 'foundGroup', said, 'group { slug members { name } }')
  const second = await done<Founded>(other, 'foundGroup', said, 'group { slug members { name } }')
  expect(second.group.slug).not.toBe(first.group.slug)
  expect(second.group.members).toHaveLength(1)
  expect(await other.ask(`{ group(slug: "${first.group.slug}") { name } }`)).toEqual({ group: null })
})

test('a group next door is not touched', async () => {
  const nextDoor = await plantTable(database, server.url, ['Ana', 'Bo'])
  const before = await database.asSuperuser('select * from members where group_id = $1 order by id', [
    nextDoor.id,
  ])
  await done(await signedIn('carol'), 'foundGroup', said)
  expect(
    await database.asSuperuser('select * from members where group_id = $1 order by id', [nextDoor.id]),
  ).toEqual(before)
})

test('every field that cannot stay is named at once', async () => {
  const dana = await signedIn('dana')
  const answer = await act(dana, 'foundGroup', { ...said, name: ' ', founderName: 'x'.repeat(81) })
  expect(answer.userErrors.map(({ code, path }) => [code, ...path])).toEqual([
    ['EMPTY', 'name'],
    ['TOO_LONG', 'founderName'],
  ])
})

test.each(['Mars/Olympus', '+02:00', ''])('a time zone called "%s" is refused', async timeZone => {
  const { cookie } = await plantPerson(database, `zone${timeZone.length}@example.org`)
  const answer = await act({ ask: askAs(server.url, cookie) }, 'foundGroup', { ...said, timeZone })
  expect(answer.userErrors.map(({ code, path }) => [code, ...path])).toEqual([
    ['NO_SUCH_TIME_ZONE', 'timeZone'],
  ])
})

test('where only the operator founds groups, nobody else does', async () => {
  const strict = await startTestServer(database, { anyoneMayFound: false })
  try {
    const { cookie } = await plantPerson(database, 'eve@example.org')
    const eve = { ask: askAs(strict.url, cookie) }
    expect(await eve.ask('{ viewer { viewerCanFoundGroup } }')).toEqual({
      viewer: { viewerCanFoundGroup: false },
    })
    expect(await refusals(eve, 'foundGroup', said)).toEqual(['NOT_ALLOWED'])
    expect(await eve.ask('{ viewer { seats { id } } }')).toEqual({ viewer: { seats: [] } })
  } finally {
    await strict.stop()
  }
})

test('signed out, one founds nothing', async () => {
  await expect(act({ ask: askAs(server.url, '') }, 'foundGroup', said)).rejects.toThrow('UNAUTHENTICATED')
})

test('founding sent twice with one id founds one group, and nobody else founds over it', async () => {
  const [esi, rob] = [await signedIn('esi'), await signedIn('rob')]
  const again = { ...said, id: randomUUID() }
  const first = await done<{ group: { id: string; slug: string } }>(
    esi,
    'foundGroup',
    again,
    'group { id slug }',
  )
  const second = await done<{ group: { id: string; slug: string } }>(
    esi,
    'foundGroup',
    again,
    'group { id slug }',
  )
  expect(first.group.id).toBe(again.id)
  expect(second).toEqual(first)
  expect(await refusals(rob, 'foundGroup', again)).toEqual(['BAD_ID'])
  expect(await refusals(rob, 'foundGroup', { ...said, id: 'no-uuid' })).toEqual(['BAD_ID'])
})
