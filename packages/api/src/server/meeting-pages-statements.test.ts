import { randomUUID } from 'node:crypto'
import { print } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plantMeeting } from '../../test/planted-meeting.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { fewestStatementsDuring } from '../../test/statements-during.ts'
import { startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { documentOf, webOperations } from '../../test/web-operations.ts'
import type { RunningServer } from './start-server.ts'

/** A group, and its last meeting, which has a table, a note and all who were there. */
type Planted = { table: PlantedTable; meetingId: string }

let database: TestDatabase
let server: RunningServer
let small: Planted
let large: Planted

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  small = await plant(['Dana', 'Mei', 'Noor'], { threads: 1, weeks: 1, items: 1 })
  const names = Array.from({ length: 30 }, (_, at) => `Member ${at}`)
  large = await plant(names, { threads: 20, weeks: 12, items: 15 })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** A group that meets since so many weeks and for as many more; everybody has said something to everything. */
async function plant(
  names: string[],
  { threads, weeks, items }: { threads: number; weeks: number; items: number },
): Promise<Planted> {
  const table = await plantTable(database, server.url, names)
  const member = (at: number) => table.members[at % table.members.length] as PlantedMember
  const seriesId = randomUUID()
  await database.asSuperuser(
    `insert into meeting_series (group_id, id, rhythm, starts_on, wall_time, time_zone, duration_minutes, place, link,
       host_id, planned_by_id, planned_at, planned_up_to)
     values ($1, $2, 'WEEKLY', '2026-01-06', '06:30', 'UTC', 60, 'The Anchor', '', $3, $3, now(), '2100-01-01')`,
    [table.id, seriesId, member(0).id],
  )
  const threadIds: string[] = []
  for (let at = 0; at < threads; at += 1) threadIds.push(await startedThread(table, member(at)))
  let [last, next] = ['', '']
  for (let week = -weeks; week < weeks; week += 1) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10)
    const series = { seriesId, seriesDate: day, hostId: member(week + weeks).id }
    const id = await plantMeeting(database, table, { inHours: 168 * week + 48, ...series })
    if (week === -1) last = id
    if (week === 0) next = id
  }
  await database.asSuperuser(
    `insert into rsvps (group_id, meeting_id, member_id, answer, said_at)
     select m.group_id, t.id, m.id, 'GOING', now() from members m join meetings t on t.group_id = m.group_id
     where m.group_id = $1`,
    [table.id],
  )
  await database.asSuperuser(
    `insert into visitors (group_id, meeting_id, member_id, first_name, said_at)
     select group_id, $2, id, 'Bo', now() from members where group_id = $1`,
    [table.id, next],
  )
  await database.asSuperuser(
    `insert into attendances (group_id, meeting_id, member_id, presence, said_by_id, said_at)
     select r.group_id, r.meeting_id, r.member_id, 'PRESENT', r.member_id, now() from rsvps r
     join meetings t on t.id = r.meeting_id where r.group_id = $1 and t.starts_at < now()`,
    [table.id],
  )
  await database.asSuperuser(
    `insert into meeting_notes (group_id, meeting_id, text, readers, author_id, written_at)
     values ($1, $2, 'We laughed.', 'PRESENT', $3, now())`,
    [table.id, last, member(1).id],
  )
  const put = `insert into table_items (group_id, id, owner_id, meeting_id, thread_id, title, place, put_at, state, settled_at)
    values ($1, gen_random_uuid(), $2, $3, $4, 'May I bring this?', $5, now(), $6, $7)`
  for (let at = 0; at < items; at += 1) {
    const ownerId = member(at + 1).id
    const threadId = threadIds[at]
    await database.asSuperuser(put, [table.id, ownerId, next, threadId, at, 'ON_THE_TABLE', null])
    await database.asSuperuser(put, [table.id, ownerId, last, threadId, at, 'DISCUSSED', new Date()])
  }
  return { table, meetingId: last }
}

async function namesDuring(page: string, { table, meetingId }: Planted): Promise<string[]> {
  const operation = webOperations.find(({ name }) => name?.value === page)
  if (!operation) throw new Error(`The web asks no ${page}.`)
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  const known: Record<string, string> = { slug: table.slug, meetingId }
  const variables = Object.fromEntries(declared.map(name => [name, known[name]]))
  const query = print(documentOf(operation))
  const sent = await fewestStatementsDuring(() => (table.members[0] as PlantedMember).ask(query, variables))
  return sent.map(({ name, text }) => name ?? text).toSorted()
}

it.each([
  ['the home page, with its week and what is on the table', 'TablePage', 20],
  ['the list of meetings', 'MeetingsPage', 9],
  ['the page of a meeting', 'MeetingPage', 10],
])('%s asks the same few statements, however many members, threads and meetings', async (_, page, atMost) => {
  const statements = await namesDuring(page, large)
  expect(await namesDuring(page, small)).toEqual(statements)
  expect(statements.length).toBeLessThanOrEqual(atMost)
})
