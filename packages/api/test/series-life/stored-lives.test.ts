import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MeetingSeries, Rhythm } from '../../src/meetings/meeting-series.ts'
import { Meeting } from '../../src/meetings/meeting.ts'
import { deadlines } from '../../src/server/deadlines.ts'
import { act, done } from '../act.ts'
import { openTwoTables } from '../two-tables.ts'
import { dayAfter } from './plain-days.ts'
import { SeriesInMemory, type Kept } from './series-in-memory.ts'
import { brokenIn } from './what-always-holds.ts'

/** A few at every run; more when one asks for them. */
const runs = Number(process.env['SIXTHIRTY_LIVES'] ?? 2)

const world = openTwoTables()

const deed = fc.record({
  what: fc.constantFrom('NOTHING', 'MOVE', 'CHANGE', 'CANCEL', 'ANSWER', 'CHANGE_SERIES'),
  days: fc.integer({ min: 0, max: 20 }),
  nth: fc.nat(8),
  by: fc.integer({ min: -5, max: 6 }),
  rhythm: fc.constantFrom(...Object.values(Rhythm)),
  clock: fc.constantFrom('06:30', '02:30', '23:45'),
  zone: fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata'),
})

type Deed = typeof deed extends fc.Arbitrary<infer It> ? It : never

const words = ({ rhythm, clock, zone }: Deed, startsOn: string) => ({
  rhythm,
  startsOn,
  until: null,
  wallClock: clock,
  timeZone: zone,
  durationMinutes: 60,
  place: 'The Anchor',
  link: '',
  hostId: null,
  rotatesHosts: false,
})

/** The series and its meetings as Postgres has them. */
async function stored(seriesId: string): Promise<SeriesInMemory> {
  const { server, table, clock, database } = world
  const answers = await database.asSuperuser<{ meeting_id: string; answer: string }>(
    'select meeting_id, answer from rsvps where group_id = $1 order by member_id',
    [table.id],
  )
  return server.database.asSystem('a test', table.id, async manager => {
    const series = await manager.findOneByOrFail(MeetingSeries, { groupId: table.id, id: seriesId })
    const life = new SeriesInMemory({ ...series, wallTime: series.wallTime.slice(0, 5) }, clock.now())
    const found = await manager.find(Meeting, {
      where: { groupId: table.id, seriesId },
      order: { id: 'asc' },
    })
    life.meetings = found.map(meeting => keptOf(meeting, answers))
    return life
  })
}

/** What planning knows of a meeting: that it was closed is none of its business. */
function keptOf(
  {
    groupId: _group,
    seriesId: _series,
    plannedAt: _planned,
    changedAt: _changed,
    closedAt: _closed,
    ...meeting
  }: Meeting,
  answers: { meeting_id: string; answer: string }[],
): Kept {
  const said = answers.filter(({ meeting_id }) => meeting_id === meeting.id).map(({ answer }) => answer)
  const seriesDate = meeting.seriesDate ?? 'none'
  return { ...meeting, seriesDate, wallTime: meeting.wallTime.slice(0, 5), answers: said }
}

/** Does it through the front door. @returns the meeting that was touched, if one was */
async function happen(it: Deed, seriesId: string): Promise<string | null> {
  const { priya, tomas, table, clock } = world
  const groupId = table.id
  const today = clock.now().toISOString().slice(0, 10)
  const { series, meetings } = await stored(seriesId)
  if (it.what === 'CHANGE_SERIES') {
    const [row] = await world.database.asSuperuser<{ version: number }>(
      'select version from meeting_series where group_id = $1 and id = $2',
      [groupId, seriesId],
    )
    const about = { groupId, seriesId, version: row?.version }
    await done(priya, 'changeSeries', { ...about, ...words(it, dayAfter(today, it.by)) })
    return null
  }
  const open = meetings.filter(({ startsAt, cancelledAt }) => startsAt > clock.now() && !cancelledAt)
  const meeting = open[it.nth % Math.max(1, open.length)]
  if (!meeting || it.what === 'NOTHING' || series.endedAt) return null
  const about = { groupId, meetingId: meeting.id, version: meeting.sequence }
  const wall = { wallDate: dayAfter(meeting.wallDate, it.by), wallClock: it.clock, durationMinutes: 45 }
  // One that would go into the past is refused, and stays.
  if (it.what === 'MOVE') await act(priya, 'moveMeeting', { ...about, ...wall })
  if (it.what === 'CHANGE')
    await done(priya, 'changeMeeting', { ...about, place: 'The Crown', link: '', hostId: null })
  if (it.what === 'CANCEL') await done(priya, 'cancelMeeting', { ...about, reason: 'The Anchor is shut.' })
  if (it.what === 'ANSWER')
    await done(tomas, 'answerMeeting', { groupId, meetingId: meeting.id, answer: 'GOING' })
  return meeting.id
}

test('what holds of a series in memory holds of its tables, whatever people do and however often the clock looks', async () => {
  await fc.assert(
    fc.asyncProperty(deed, fc.array(deed, { minLength: 8, maxLength: 14 }), async (first, deeds) => {
      const { priya, table, clock, server } = world
      const seriesId = randomUUID()
      const today = clock.now().toISOString().slice(0, 10)
      await done(priya, 'planSeries', {
        groupId: table.id,
        id: seriesId,
        ...words(first, dayAfter(today, first.by)),
      })
      const lookAfter = deadlines(server.database, { publicUrl: server.url, clock: clock.now })
      for (const it of deeds) {
        clock.passDays(it.days)
        const before = (await stored(seriesId)).meetings
        const touched = await happen(it, seriesId)
        await Promise.all([lookAfter['look-after-meetings']?.(), lookAfter['look-after-meetings']?.()])
        const life = await stored(seriesId)
        const broken = brokenIn(
          life,
          before.filter(({ id }) => id !== touched),
        )
        expect([it, broken]).toEqual([it, []])
      }
    }),
    { numRuns: runs, endOnFailure: true },
  )
})
