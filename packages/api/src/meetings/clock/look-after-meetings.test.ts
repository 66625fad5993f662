import { beforeEach, expect, test } from 'vitest'
import { done } from '../../../test/act.ts'
import { followed } from '../../../test/followed.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import { inDays, meetingsToCome, plannedSeries } from '../../../test/planned-series.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { makeDataSource } from '../../database/data-source.ts'
import { Database } from '../../database/database.ts'
import { deadlines } from '../../server/deadlines.ts'
import { entities } from '../../server/entities.ts'

const world = openTwoTables()
let groupId: string

beforeEach(() => {
  groupId = world.table.id
})

/** What the job by the clock does, in this process or in another one. */
const lookAfter = (database = world.server.database, clock = world.clock.now) =>
  deadlines(database, { publicUrl: world.server.url, clock })['look-after-meetings']?.()

/** Another process, with connections of its own. */
async function inAnother<Result>(work: (other: Database) => Promise<Result>): Promise<Result> {
  const { appUrl, systemUrl } = world.database
  const other = new Database(makeDataSource(appUrl, entities, 2), makeDataSource(systemUrl, entities, 2))
  await other.connect()
  try {
    return await work(other)
  } finally {
    await other.close()
  }
}

const rows = <Row extends object>(sql: string) => world.database.asSuperuser<Row>(sql, [groupId])

const dates = async () => {
  const found = await rows<{ date: string }>(
    'select series_date::text as date from meetings where group_id = $1 order by 1',
  )
  return found.map(({ date }) => date)
}

test('two processes plan each meeting once, also after a day of standing still', async () => {
  const { table, priya, clock, server } = world
  await plannedSeries(table, priya)
  await followed(world.database)
  expect(await dates()).toEqual([2, 9, 16, 23, 30, 37, 44, 51, 58].map(inDays))
  clock.passDays(10)
  await inAnother(other =>
    Promise.all([lookAfter(server.database), lookAfter(other), lookAfter(server.database), lookAfter(other)]),
  )
  expect(await dates()).toEqual([2, 9, 16, 23, 30, 37, 44, 51, 58, 65].map(inDays))
  // Nothing is due any more until the next day.
  expect(await dueGroups()).not.toContain(groupId)
  clock.passDays(1)
  expect(await dueGroups()).toContain(groupId)
})

const dueGroups = async () => {
  const { server, clock } = world
  const due: { id: string }[] = await server.database.asMachinery(manager =>
    manager.query('select id from app.groups_with_due_meetings($1) id', [clock.now()]),
  )
  return due.map(({ id }) => id)
}

test('what a crash kept from following is caught up: meetings of a series, and of one that ended', async () => {
  const { table, priya, database } = world
  const seriesId = await plannedSeries(table, priya)
  await followed(database)
  await rows('delete from meetings where group_id = $1')
  await rows('update meeting_series set planned_up_to = null where group_id = $1')
  await lookAfter()
  expect(await dates()).toHaveLength(9)
  await database.asSuperuser('update meeting_series set ended_at = now() where id = $1', [seriesId])
  await done(priya, 'planMeeting', {
    groupId,
    id: crypto.randomUUID(),
    wallDate: inDays(3),
    wallClock: '06:30',
    timeZone: 'Europe/Lisbon',
    durationMinutes: 60,
    place: '',
    link: '',
  })
  await followed(database)
  expect(await meetingsToCome(table, priya)).toMatchObject([{ wallDate: inDays(3), series: null }])
})

test('each new meeting has the standing answers of those who are still here', async () => {
  const { table, priya, tomas, clock, database } = world
  const seriesId = await plannedSeries(table, priya)
  for (const { id } of [priya, tomas]) {
    await database.asSuperuser(
      `insert into standing_answers (group_id, series_id, member_id, answer, said_at) values ($1, $2, $3, 'GOING', now())`,
      [groupId, seriesId, id],
    )
  }
  await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    tomas.id,
  ])
  clock.passDays(7)
  await lookAfter()
  const answered = await rows<{ date: string; member_id: string }>(
    `select t.series_date::text as date, r.member_id from rsvps r join meetings t on t.id = r.meeting_id
     where t.group_id = $1 and r.by_standing and r.answer = 'GOING'`,
  )
  expect(answered).toEqual([{ date: inDays(65), member_id: priya.id }])
})

test('a host who is gone looks after nothing to come, neither in a series nor by itself', async () => {
  const { table, priya, tomas, database } = world
  await plannedSeries(table, priya, { hostId: tomas.id })
  await plantMeeting(database, table, { inHours: 90, hostId: tomas.id })
  const past = await plantMeeting(database, table, { inHours: -90, hostId: tomas.id })
  await followed(database)
  await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    tomas.id,
  ])
  expect(await dueGroups()).toContain(groupId)
  await lookAfter()
  expect(await dueGroups()).not.toContain(groupId)
  const hosted = await rows<{ id: string }>(
    'select id from meetings where group_id = $1 and host_id is not null',
  )
  expect(hosted).toEqual([{ id: past }])
  expect(await rows('select from meeting_series where group_id = $1 and host_id is not null')).toEqual([])
})

test('three days after its end a meeting is closed, and after three months its visitors are forgotten', async () => {
  const { table, tomas, database, clock, server } = world
  const held = await plantMeeting(database, table, { inHours: -71 })
  const cancelled = await plantMeeting(database, table, { inHours: -71, cancelledAt: new Date() })
  await database.asSuperuser(
    `insert into visitors (group_id, meeting_id, member_id, first_name, said_at) values ($1, $2, $3, 'Ida', now())`,
    [groupId, held, tomas.id],
  )
  await lookAfter()
  expect(await rows('select from meetings where group_id = $1 and closed_at is not null')).toEqual([])
  clock.passDays(3)
  await inAnother(other => Promise.all([lookAfter(server.database), lookAfter(other)]))
  const closed = await rows<{ id: string; sequence: number }>(
    'select id, sequence from meetings where group_id = $1 and closed_at is not null',
  )
  expect(closed).toEqual([{ id: held, sequence: 0 }])
  expect(closed).not.toContainEqual({ id: cancelled, sequence: 0 })
  clock.passDays(83)
  await lookAfter()
  expect(await rows('select from visitors where group_id = $1')).toHaveLength(1)
  clock.passDays(2)
  await lookAfter()
  expect(await rows('select from visitors where group_id = $1')).toEqual([])
})
