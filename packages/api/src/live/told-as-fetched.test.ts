import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LiveMirror } from '../../test/live-mirror.ts'
import { askAs } from '../../test/planted-table.ts'
import { MovableClock } from '../../test/movable-clock.ts'
import { followed } from '../../test/followed.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { plantGroup, type PlantedGroup } from '../../test/walk/planted-group.ts'
import { ask, fingerprint, idsOf } from '../../test/walk/walk.ts'
import { mutationInputs } from '../../test/walk/walk-cases.ts'
import { changingDocuments } from '../../test/walk/walk-documents.ts'
import { makeSchema } from '../server/schema.ts'
import type { RunningServer } from '../server/start-server.ts'
import { notedTables } from './live-tables.ts'

let database: TestDatabase
let server: RunningServer
let group: PlantedGroup
/** The screens of all who can look on just now. */
const mirrors = new Map<string, LiveMirror>()
const schema = makeSchema()
const clock = new MovableClock()
/** Which verbs changed which tables. */
const changed = new Map<string, string[]>()
const refused: string[] = []

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database, { clock: clock.now })
  group = await plantGroup(database)
})
afterAll(async () => {
  for (const mirror of mirrors.values()) mirror.close()
  await server.stop()
  await database.drop()
})

/** What a verb needs so that it changes something here. */
const given: Record<string, () => Promise<object>> = {
  editPost: async () => ({ fromVersion: 2 }),
  wakeThread: async () => ({ threadId: group.threadId }),
  changeAskMode: async () => ({ threadId: group.threadId }),
  putOnTable: async () => ({ threadId: null, meetingId: (await lastMeeting()).meetingId }),
  takeOffTable: async () => ({
    itemId: (
      await one<{ id: string }>(`select id from table_items
    where title = 'In other words' and state = 'ON_THE_TABLE' and thread_id is null`)
    ).id,
  }),
  settleTableItem: async () => ({ outcome: 'DISCUSSED' }),
  writeBackToThread: async () => ({ itemId: group.meetings.tableItemId }),
  planSeries: async () => ({ until: soon() }),
  changeSeries: async () => ({ until: soon() }),
  changeMeeting: () => versionOf(group.meetings.meetingId),
  moveMeeting: () => versionOf(group.meetings.meetingId),
  cancelMeeting: () => lastMeeting(),
  endSeries: async () => ({ version: 2 }),
}

const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

async function one<Row extends object>(sql: string, values: unknown[] = []): Promise<Row> {
  const [row] = await database.asSuperuser<Row>(sql, values)
  if (!row) throw new Error('There is none.')
  return row
}

const versionOf = (meetingId: string) =>
  one<{ version: number }>('select sequence as version from meetings where id = $1', [meetingId])

const lastMeeting = () =>
  one<{ meetingId: string; version: number }>(
    `select id as "meetingId", sequence as version from meetings
     where group_id = $1 and cancelled_at is null order by starts_at desc limit 1`,
    [group.id],
  )

/** Does a verb as the first person who may; answers whether anybody might. */
async function doAsSomebody(name: string): Promise<boolean> {
  for (const person of [group.admin, group.member, group.secondAdmin, group.newcomer]) {
    const document = changingDocuments(schema, idsOf(group)).find(each => each.name === name)
    if (!document) throw new Error(`There is no document for ${name}.`)
    if (document.variables)
      document.variables['input'] = {
        ...(document.variables['input'] as object),
        ...(await given[name]?.()),
      }
    const { text } = await ask(server.url, person.cookie, document)
    if (text.includes('"userErrors":[]')) return true
  }
  return false
}

/** Whoever is at the table looks on. */
async function sitDown(): Promise<void> {
  const people = {
    admin: group.admin,
    'another admin': group.secondAdmin,
    member: group.member,
    newcomer: group.newcomer,
  }
  for (const [who, { cookie }] of Object.entries(people)) {
    if (mirrors.get(who)?.isOver) mirrors.delete(who)
    const seated = await askAs(server.url, cookie)<{ group: { viewerSeat: { state: string } } | null }>(
      'query ($slug: String!) { group(slug: $slug) { viewerSeat { state } } }',
      { slug: group.slug },
    )
    if (!mirrors.has(who) && seated.group?.viewerSeat.state === 'SEATED')
      mirrors.set(who, await LiveMirror.open(server.url, cookie, group))
  }
}

/** What time alone changes nobody is told of. */
async function passUntil(hours: number): Promise<void> {
  const { startsAt } = await one<{ startsAt: Date }>(
    'select starts_at as "startsAt" from meetings where id = $1',
    [group.meetings.meetingId],
  )
  clock.passDays((startsAt.getTime() - clock.now().getTime()) / 86_400_000 + hours / 24)
  for (const mirror of mirrors.values()) mirror.exchange(await mirror.fetchAnew())
}

/** Everybody has been told of all that happened before it. */
async function beat(): Promise<string> {
  const id = randomUUID()
  await server.database.asSystem('a test', group.id, manager =>
    manager.query(`select app.note_event($1, 'TABLE', $2, null, null, null)`, [group.id, id]),
  )
  return id
}

/** What comes last: what can be done only when a meeting is near, or ends what others are about. */
const last = [
  'changeAskMode',
  'takeBackPost',
  'cancelMeeting',
  'takeOffTable',
  'moveMeeting',
  'sayRunningLate',
  'settleTableItem',
  'writeBackToThread',
  'answerTableRequest',
  'endSeries',
  'restoreThread',
  'discardThread',
  'pauseMember',
  'resumeMember',
  'agreeToRelease',
  'withdrawRelease',
  'leaveGroup',
]
/** How many hours after the meeting has begun something is done; all else is done days before. */
const hoursAfterBeginning: Record<string, number> = { sayRunningLate: -1, settleTableItem: 0.5 }
/** Refused here. None of them changes what anybody is told of live, but the answer to a request: as the item it puts. */
const changeNothing = [
  'acceptCharter',
  'answerTableRequest',
  'changeAddress',
  'endSession',
  'inviteCandidate',
  'inviteClearedCandidate',
  'inviteThoseAtTheTable',
  'proposeHandOver',
  'proposeRelease',
  'sayTableIsSet',
  'signIn',
  'withdrawHandOver',
  'withdrawRelease',
  'withdrawSponsorship',
]
const verbs = [
  // Signing out ends what everybody looks on from.
  ...Object.keys(mutationInputs).filter(name => name !== 'signOut' && !last.includes(name)),
  ...last,
]

describe('what is on the screens of all who look on is what they would fetch anew', () => {
  it.each(verbs)('after %s', async name => {
    await sitDown()
    if (name in hoursAfterBeginning) await passUntil(hoursAfterBeginning[name] ?? 0)
    const before = await fingerprint(database, group.id)
    if (!(await doAsSomebody(name))) refused.push(name)
    await followed(database)
    const after = await fingerprint(database, group.id)
    changed.set(
      name,
      notedTables.filter(table => before[table] !== after[table]),
    )
    const id = await beat()
    const screens: [string, unknown, unknown][] = []
    for (const [who, mirror] of mirrors) {
      await mirror.takeIn(id)
      if (mirror.isOver) continue
      const fetched = await mirror.fetchAnew()
      screens.push([who, mirror.exchange(fetched), fetched])
    }
    for (const [who, kept, fetched] of screens) expect(kept, who).toEqual(fetched)
  })

  it('was tried of every table that is noted, by every verb but those that cannot change what is noted', () => {
    expect(refused.toSorted()).toEqual(changeNothing)
    expect(new Set([...changed.values()].flat())).toEqual(new Set(notedTables))
  })
})
