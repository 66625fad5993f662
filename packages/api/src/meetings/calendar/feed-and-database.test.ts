import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { act, done } from '../../../test/act.ts'
import { inDays, plannedSeries, usualSeries } from '../../../test/planned-series.ts'
import { brokenLines, readCalendar } from '../../../test/read-calendar.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const here = openTwoTables()

const zones = [
  'Europe/Dublin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
]
const rhythms = ['WEEKLY', 'EVERY_SECOND_WEEK', 'MONTHLY_BY_WEEKDAY', 'MONTHLY_BY_DATE']

/** What may happen to the plans of a group; `nth` chooses among the meetings or series there are. */
const anyStep = fc.record({
  deed: fc.constantFrom(
    'planSeries',
    'changeSeries',
    'endSeries',
    'planMeeting',
    'moveMeeting',
    'changeMeeting',
    'cancelMeeting',
  ),
  nth: fc.nat(99),
  day: fc.integer({ min: 1, max: 70 }),
  wallClock: fc.constantFrom('00:00', '01:30', '02:30', '06:30', '23:45'),
  timeZone: fc.constantFrom(...zones),
  rhythm: fc.constantFrom(...rhythms),
  durationMinutes: fc.constantFrom(30, 60, 1440),
  place: fc.constantFrom('The Anchor', 'Zum Löwen; oben, links', 'قهوة', ''),
})
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

type Row = { id: string; sequence: number; wall: string; [column: string]: unknown }

const rows = () =>
  here.database.asSuperuser<Row>(
    `select id, sequence, starts_at, ends_at, place, cancelled_at is not null as is_cancelled, changed_at,
       to_char(starts_at at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') as wall
     from meetings where group_id = $1 order by starts_at, id`,
    [here.table.id],
  )

/** Does it if it can be done; what is refused changes nothing. */
async function take({ deed, nth, day, ...plan }: Step): Promise<void> {
  const groupId = here.table.id
  const { wallClock, timeZone, durationMinutes, place } = plan
  const pick = async (table: string, version: string) => {
    const all = await here.database.asSuperuser<{ id: string; version: number }>(
      `select id, ${version} as version from ${table} where group_id = $1 order by id`,
      [groupId],
    )
    return all[nth % Math.max(1, all.length)] ?? { id: randomUUID(), version: 0 }
  }
  if (deed.endsWith('Series')) {
    const { id, version } = await pick('meeting_series', 'version')
    const series = { ...usualSeries(), ...plan, startsOn: inDays(day) }
    if (deed === 'planSeries') await act(here.priya, deed, { groupId, id: randomUUID(), ...series })
    if (deed === 'changeSeries') await act(here.priya, deed, { groupId, seriesId: id, version, ...series })
    if (deed === 'endSeries') await act(here.priya, deed, { groupId, seriesId: id, version })
    return
  }
  const { id: meetingId, version } = await pick('meetings', 'sequence')
  const when = { wallDate: inDays(day), wallClock, durationMinutes }
  const where = { place, link: '', hostId: null }
  const inputs: Record<string, object> = {
    planMeeting: { groupId, id: randomUUID(), timeZone, ...when, ...where },
    moveMeeting: { groupId, meetingId, version, ...when },
    changeMeeting: { groupId, meetingId, version, ...where },
    cancelMeeting: { groupId, meetingId, version, reason: 'The Anchor is shut.' },
  }
  await act(here.priya, deed, inputs[deed] ?? {})
}

/** Whether anything but its number is another than before. */
const isChanged = (before: Row | undefined, now: Row) =>
  JSON.stringify({ ...before, sequence: 0 }) !== JSON.stringify({ ...now, sequence: 0 })

it('agree after whatever is planned, changed, moved or cancelled, and no change leaves SEQUENCE as it was', async () => {
  const { seat } = await done<{ seat: { calendarFeed: string } }>(
    here.tomas,
    'resetCalendarFeed',
    { groupId: here.table.id },
    'seat { calendarFeed }',
  )
  const ask = async () => (await fetch(seat.calendarFeed)).text()
  await plannedSeries(here.table, here.priya)
  // One life of a group, in which everything happens to the same meetings again and again.
  const steps = fc.sample(anyStep, 40)
  let before = new Map<string, Row>()
  for (const step of steps) {
    await take(step)
    const now = await rows()
    const changed = now.filter(row => isChanged(before.get(row.id), row))
    expect(changed.filter(row => row.sequence <= (before.get(row.id)?.sequence ?? -1))).toEqual([])
    const untouched = now.filter(row => before.has(row.id) && !changed.includes(row))
    expect(untouched.filter(row => row.sequence !== before.get(row.id)?.sequence)).toEqual([])
    before = new Map(now.map(row => [row.id, row]))

    const text = await ask()
    expect(brokenLines(text)).toEqual([])
    const told = readCalendar(text).events.map(event => [
      event.uid,
      event.sequence,
      event.startsAt,
      event.endsAt,
      event.location ?? '',
      event.status === 'CANCELLED',
      event.start.endsWith('Z') ? 'by UTC' : event.start,
    ])
    const byUtc = new Set(told.filter(event => event.at(-1) === 'by UTC').map(([uid]) => uid))
    const kept = now.map(row => [
      row.id,
      row.sequence,
      row['starts_at'],
      row['ends_at'],
      row['place'],
      row['is_cancelled'],
      byUtc.has(row.id) ? 'by UTC' : row.wall,
    ])
    expect(told, JSON.stringify(step)).toEqual(kept)
  }
  expect(before.size).toBeGreaterThan(5)
})
