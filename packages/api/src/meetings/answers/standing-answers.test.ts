import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import { eventually } from '../../../test/eventually.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { lockSeries } from '../planning/lock-series.ts'

const here = openTwoTables()
let seriesId: string
let past: string
let soon: string
let later: string

beforeEach(async () => {
  seriesId = randomUUID()
  await here.database.asSuperuser(
    `insert into meeting_series (group_id, id, rhythm, starts_on, wall_time, time_zone, duration_minutes, place, link,
       planned_by_id, planned_at, planned_up_to)
     values ($1, $2, 'WEEKLY', '2026-01-06', '06:30', 'Europe/Lisbon', 60, 'The Anchor', '', $3, now(), '2100-01-01')`,
    [here.table.id, seriesId, here.priya.id],
  )
  past = await plant(-48, '2026-01-06')
  soon = await plant(48, '2026-01-13')
  later = await plant(216, '2026-01-20')
})

const plant = (inHours: number, seriesDate: string, more: { cancelledAt?: Date } = {}) =>
  plantMeeting(here.database, here.table, { inHours, seriesId, seriesDate, ...more })

type Stood = {
  series: { viewerStandingAnswer: string | null }
  meetings: { id: string; viewerAnswer: string | null }[]
}

const stand = (member: PlantedMember, answer: string | null) =>
  done<Stood>(
    member,
    'setStandingAnswer',
    { groupId: here.table.id, seriesId, answer },
    'series { viewerStandingAnswer } meetings { id viewerAnswer }',
  )

const answer = (member: PlantedMember, meetingId: string, word: string | null) =>
  done(member, 'answerMeeting', { groupId: here.table.id, meetingId, answer: word })

type Row = { meeting_id: string; answer: string; by_standing: boolean }
const said = (member: PlantedMember) =>
  here.database.asSuperuser<Row>(
    `select r.meeting_id, r.answer, r.by_standing from rsvps r join meetings t on t.id = r.meeting_id
     where r.group_id = $1 and r.member_id = $2 order by t.starts_at`,
    [here.table.id, member.id],
  )

it('pre-fills the meetings to come, not those that began or were cancelled, and tells which it changed', async () => {
  await plant(400, '2026-01-27', { cancelledAt: new Date() })
  const stood = await stand(here.tomas, 'GOING')
  expect(stood).toMatchObject({
    series: { viewerStandingAnswer: 'GOING' },
    meetings: [
      { id: soon, viewerAnswer: 'GOING' },
      { id: later, viewerAnswer: 'GOING' },
    ],
  })
  expect(await said(here.tomas)).toEqual([
    { meeting_id: soon, answer: 'GOING', by_standing: true },
    { meeting_id: later, answer: 'GOING', by_standing: true },
  ])
  expect((await said(here.priya)).length).toBe(0)
  expect((await said(here.tomas)).some(row => row.meeting_id === past)).toBe(false)
})

it('is overruled by a word for one, which stays whatever the standing answer becomes', async () => {
  await answer(here.tomas, soon, 'MAYBE')
  expect((await stand(here.tomas, 'GOING')).meetings.map(({ id }) => id)).toEqual([later])
  await answer(here.tomas, later, 'GOING')
  expect((await stand(here.tomas, 'NOT_GOING')).meetings).toEqual([])
  expect(await said(here.tomas)).toEqual([
    { meeting_id: soon, answer: 'MAYBE', by_standing: false },
    { meeting_id: later, answer: 'GOING', by_standing: false },
  ])
})

it('changes what it pre-filled when it changes, and takes it along when it is taken back', async () => {
  await stand(here.tomas, 'GOING')
  await answer(here.tomas, soon, 'NOT_GOING')
  expect((await stand(here.tomas, 'MAYBE')).meetings).toEqual([{ id: later, viewerAnswer: 'MAYBE' }])
  expect((await stand(here.tomas, 'MAYBE')).meetings).toEqual([])
  expect(await stand(here.tomas, null)).toMatchObject({
    series: { viewerStandingAnswer: null },
    meetings: [{ id: later, viewerAnswer: null }],
  })
  expect(await said(here.tomas)).toEqual([{ meeting_id: soon, answer: 'NOT_GOING', by_standing: false }])
})

it('stays one answer when it is set many times at once', async () => {
  const words = ['GOING', null, 'MAYBE', 'NOT_GOING', null, 'GOING']
  await Promise.all(words.map(word => stand(here.tomas, word)))
  const standing = await here.database.asSuperuser<{ answer: string }>(
    'select answer from standing_answers where group_id = $1 and series_id = $2',
    [here.table.id, seriesId],
  )
  const rows = await said(here.tomas)
  expect(standing.length).toBeLessThanOrEqual(1)
  expect(rows.map(row => row.answer)).toEqual(standing.flatMap(row => [row.answer, row.answer]))
})

/** Plans one more meeting as the system does, and lets `meanwhile` begin after it looked for standing answers. */
async function planMeanwhile(seriesDate: string, meanwhile: () => Promise<unknown>): Promise<string> {
  const { server, table, database } = here
  let begun: Promise<unknown> = Promise.resolve()
  const meetingId = await server.database.asSystem('a test plans', table.id, async manager => {
    await lockSeries(manager, { groupId: table.id, id: seriesId })
    const standing: object[] = await manager.query('select * from standing_answers where series_id = $1', [
      seriesId,
    ])
    begun = meanwhile()
    await eventually(async () => {
      const waiting = await database.asSuperuser(
        'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
      )
      expect(waiting).not.toEqual([])
    })
    const id = randomUUID()
    await manager.query(
      `insert into meetings (group_id, id, series_id, series_date, wall_date, wall_time, time_zone, duration_minutes,
         starts_at, ends_at, place, link, planned_at, changed_at)
       select group_id, $2, series_id, $3, wall_date, wall_time, time_zone, duration_minutes, starts_at, ends_at, place,
         link, planned_at, changed_at from meetings where id = $1`,
      [later, id, seriesDate],
    )
    await manager.query(
      `insert into rsvps (group_id, meeting_id, member_id, answer, said_at, by_standing)
       select group_id, $1, member_id, answer, said_at, true from json_populate_recordset(null::standing_answers, $2)`,
      [id, JSON.stringify(standing)],
    )
    return id
  })
  await begun
  return meetingId
}

it.each(['GOING', null])(
  'waits for whoever plans the series, so that no new meeting misses it (%s)',
  async word => {
    await stand(here.tomas, 'MAYBE')
    const planned = await planMeanwhile('2026-01-27', () => stand(here.tomas, word))
    const rows = await said(here.tomas)
    expect(rows.find(row => row.meeting_id === planned)?.answer ?? null).toBe(word)
  },
)

it('is told to nobody else, and refused for a series that ended, or is not here', async () => {
  await stand(here.tomas, 'GOING')
  const { group } = await here.priya.ask<{
    group: { meetingSeries: { viewerStandingAnswer: string | null }[] }
  }>('query ($slug: String!) { group(slug: $slug) { meetingSeries { viewerStandingAnswer } } }', {
    slug: here.table.slug,
  })
  expect(group.meetingSeries).toEqual([{ viewerStandingAnswer: null }])
  const [nora] = here.nextDoor.members as [PlantedMember]
  const asked = { groupId: here.nextDoor.id, answer: 'GOING' }
  for (const foreign of [seriesId, randomUUID(), 'no id'])
    expect(await refusals(nora, 'setStandingAnswer', { ...asked, seriesId: foreign })).toEqual(['NOT_FOUND'])
  await here.database.asSuperuser('update meeting_series set ended_at = now() where id = $1', [seriesId])
  const ended = { groupId: here.table.id, seriesId, answer: 'GOING' }
  const refused = await act(here.tomas, 'setStandingAnswer', ended, 'meetings { id }')
  expect(refused).toMatchObject({ meetings: [], userErrors: [{ code: 'NOT_NOW' }] })
})
