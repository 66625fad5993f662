import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import { inDays, meetingsToCome, plannedSeries, usualSeries } from '../../../test/planned-series.ts'
import { plantRsvp } from '../../../test/planted-meeting.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { switchRowSecurityOff } from '../../../test/without-row-security.ts'

const world = openTwoTables()

const datesOf = (meetings: { wallDate: string }[]) => meetings.map(({ wallDate }) => wallDate)

/** What the group's facts are called that are about meetings. */
const facts = async () => {
  const rows = await world.database.asSuperuser<{ kind: string }>(
    `select kind from facts where group_id = $1 and kind like 'MEETING%' order by happened_at, id`,
    [world.table.id],
  )
  return rows.map(({ kind }) => kind)
}

test('a series that is planned has its meetings of two months at once, each a thing of its own', async () => {
  const { table, priya, tomas, nextDoor } = world
  const id = await plannedSeries(table, priya)
  const meetings = await meetingsToCome(table, tomas)
  expect(datesOf(meetings)).toEqual([2, 9, 16, 23, 30, 37, 44, 51, 58].map(inDays))
  expect(new Set(meetings.map(({ wallClock }) => wallClock))).toEqual(new Set(['06:30']))
  expect(new Set(meetings.map(({ series }) => series?.id))).toEqual(new Set([id]))
  expect(await facts()).toEqual(['MEETING_SERIES_PLANNED'])

  const told = await tomas.ask(
    `query ($slug: String!) { group(slug: $slug) { meetingSeries { id rhythm startsOn until wallClock timeZone
       durationMinutes place rotatesHosts version endedAt host { id } willingHosts { id } nextMeeting { id }
       viewerStandingAnswer viewerIsWillingToHost viewerCanChange } } }`,
    { slug: table.slug },
  )
  expect(told).toEqual({
    group: {
      meetingSeries: [
        {
          id,
          rhythm: 'WEEKLY',
          startsOn: inDays(2),
          until: null,
          wallClock: '06:30',
          timeZone: 'Europe/Lisbon',
          durationMinutes: 60,
          place: 'The Anchor, back room',
          rotatesHosts: false,
          version: 1,
          endedAt: null,
          host: null,
          willingHosts: [],
          nextMeeting: { id: meetings[0]?.id },
          viewerStandingAnswer: null,
          viewerIsWillingToHost: false,
          viewerCanChange: false,
        },
      ],
    },
  })
  expect(await meetingsToCome(nextDoor, nextDoor.members[0] as never)).toEqual([])
})

test('sent again with the same id, one series is planned; by another, or next door, it is none', async () => {
  const { table, priya, tomas, nextDoor } = world
  const asked = { groupId: table.id, id: randomUUID(), ...usualSeries() }
  await done(priya, 'planSeries', asked)
  await done(priya, 'planSeries', asked)
  expect(await meetingsToCome(table, priya)).toHaveLength(9)
  expect(await facts()).toEqual(['MEETING_SERIES_PLANNED'])
  await world.database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [tomas.id])
  expect(await refusals(tomas, 'planSeries', asked)).toEqual(['NOT_FOUND'])
  expect(await refusals(nextDoor.members[0] as never, 'planSeries', asked)).toEqual(['NOT_FOUND'])
})

test('what cannot be planned is refused field by field, and nothing is saved', async () => {
  const { table, priya, tomas } = world
  const asked = { groupId: table.id, id: randomUUID(), ...usualSeries() }
  const bad = { startsOn: '2026-02-30', until: 'soon', wallClock: '6:30', timeZone: '+02:00' }
  const worse = { durationMinutes: 3, place: 'x'.repeat(201), link: 'http://example.org' }
  const { userErrors } = await act(priya, 'planSeries', { ...asked, ...bad, ...worse })
  expect(userErrors.map(({ code, path }) => [code, path.join('.')]).toSorted()).toEqual([
    ['BAD_DATE', 'startsOn'],
    ['BAD_DATE', 'until'],
    ['BAD_LINK', 'link'],
    ['BAD_TIME', 'wallClock'],
    ['NO_SUCH_TIME_ZONE', 'timeZone'],
    ['OUT_OF_RANGE', 'durationMinutes'],
    ['TOO_LONG', 'place'],
  ])
  const refused = async (more: object) => refusals(priya, 'planSeries', { ...asked, ...more })
  expect(await refused({ startsOn: inDays(-30), until: inDays(-2) })).toEqual(['IN_THE_PAST'])
  expect(await refused({ until: inDays(1) })).toEqual(['OUT_OF_RANGE'])
  expect(await refused({ startsOn: inDays(4_000) })).toEqual(['OUT_OF_RANGE'])
  expect(await refused({ hostId: world.nextDoor.members[0]?.id })).toEqual(['NOT_FOUND'])
  expect(await refused({ id: 'no-uuid' })).toEqual(['BAD_ID'])
  expect(await refused({ timeZone: 'AET' })).toEqual(['NO_SUCH_TIME_ZONE'])
  expect(await refused({ timeZone: 'Mars/Olympus' })).toEqual(['NO_SUCH_TIME_ZONE'])
  expect(await refusals(tomas, 'planSeries', asked)).toEqual(['NOT_ALLOWED'])
  expect(await meetingsToCome(table, priya)).toEqual([])
  expect(await facts()).toEqual([])
})

test('another weekday moves the meetings to come that nobody changed, and their answers with them', async () => {
  const { table, priya, tomas, database } = world
  const seriesId = await plannedSeries(table, priya)
  const [first, second, third, ...others] = await meetingsToCome(table, priya)
  if (!first || !second || !third) throw new Error('There are too few.')
  await plantRsvp(database, table, first.id, tomas.id, 'GOING')
  const about = { groupId: table.id, meetingId: second.id, version: second.version }
  await done(priya, 'changeMeeting', { ...about, place: 'The Crown', link: '', hostId: null })
  const reason = 'The market is on.'
  await done(priya, 'cancelMeeting', { ...about, meetingId: third.id, reason })

  const words = { ...usualSeries(), startsOn: inDays(3), wallClock: '07:00' }
  await done(priya, 'changeSeries', { groupId: table.id, seriesId, version: 1, ...words })
  const after = await meetingsToCome(table, priya)
  expect(after.map(({ id }) => id)).toEqual([first, second, third, ...others].map(({ id }) => id))
  expect(datesOf(after)).toEqual([3, 9, 16, 24, 31, 38, 45, 52, 59].map(inDays))
  expect(after[0]).toMatchObject({ wallClock: '07:00', movedFrom: first.startsAt, version: 1 })
  expect(after[0]?.rsvps).toEqual([
    { member: { id: tomas.id }, answer: 'GOING', byStanding: false, isFromBeforeMove: true },
  ])
  expect(after[1]).toMatchObject({ wallClock: '06:30', place: 'The Crown', movedFrom: null })
  expect(after[2]).toMatchObject({ state: 'CANCELLED', cancelReason: reason })
  expect(await facts()).toEqual([
    'MEETING_SERIES_PLANNED',
    'MEETING_CHANGED',
    'MEETING_CANCELLED',
    'MEETING_SERIES_CHANGED',
  ])
})

test('a second tab changes nothing, nor does a member whose series it is not', async () => {
  const { table, priya, tomas } = world
  const seriesId = await plannedSeries(table, priya)
  const change = { groupId: table.id, seriesId, version: 1, ...usualSeries() }
  expect(await refusals(tomas, 'changeSeries', change)).toEqual(['NOT_ALLOWED'])
  expect(await refusals(tomas, 'endSeries', { groupId: table.id, seriesId, version: 1 })).toEqual([
    'NOT_ALLOWED',
  ])
  await done(priya, 'changeSeries', { ...change, place: 'The Crown' })
  expect(await refusals(priya, 'changeSeries', change)).toEqual(['STALE_VERSION'])
  expect(await refusals(priya, 'changeSeries', { ...change, seriesId: randomUUID() })).toEqual(['NOT_FOUND'])
  expect(new Set((await meetingsToCome(table, priya)).map(({ place }) => place))).toEqual(
    new Set(['The Crown']),
  )
})

test('whoever always looks after a series changes and ends it, and plans meetings', async () => {
  const { table, priya, tomas } = world
  const seriesId = await plannedSeries(table, priya, { hostId: tomas.id })
  const meetings = await meetingsToCome(table, tomas)
  expect(new Set(meetings.map(({ host }) => host?.id))).toEqual(new Set([tomas.id]))
  expect(meetings.every(({ viewerCanChange }) => viewerCanChange)).toBe(true)
  const change = { groupId: table.id, seriesId, version: 1, ...usualSeries(), hostId: tomas.id }
  await done(tomas, 'changeSeries', { ...change, durationMinutes: 90 })
  await done(tomas, 'endSeries', { groupId: table.id, seriesId, version: 2 })
  expect(await refusals(tomas, 'endSeries', { groupId: table.id, seriesId, version: 3 })).toEqual(['NOT_NOW'])
})

test('ended, a series keeps what is past, and what is to come falls away', async () => {
  const { table, priya, database } = world
  const seriesId = await plannedSeries(table, priya, { startsOn: inDays(-5) })
  await database.asSuperuser(
    `insert into meetings (group_id, id, series_id, series_date, wall_date, wall_time, time_zone, duration_minutes,
       starts_at, ends_at, place, link, planned_at, changed_at)
     values ($1, gen_random_uuid(), $2, $3, $3, '06:30', 'Europe/Lisbon', 60, now() - interval '5 days',
       now() - interval '5 days' + interval '1 hour', '', '', now(), now())`,
    [table.id, seriesId, inDays(-5)],
  )
  await done(priya, 'endSeries', { groupId: table.id, seriesId, version: 1 })
  expect(await meetingsToCome(table, priya)).toEqual([])
  const kept = await database.asSuperuser<{ fell_away: boolean; sequence: number }>(
    'select distinct fell_away, sequence from meetings where group_id = $1 order by 1',
    [table.id],
  )
  expect(kept).toEqual([
    { fell_away: false, sequence: 0 },
    { fell_away: true, sequence: 1 },
  ])
})

// The last: it is not switched on again.
test('with row security off the application alone lets no member plan, change or end a series', async () => {
  const { table, priya, tomas, database } = world
  const seriesId = await plannedSeries(table, priya)
  const [meeting] = await meetingsToCome(table, priya)
  await switchRowSecurityOff(database)
  const series = { groupId: table.id, seriesId, version: 1 }
  const one = { groupId: table.id, meetingId: meeting?.id, version: meeting?.version }
  const verbs: [string, object][] = [
    ['planSeries', { groupId: table.id, id: randomUUID(), ...usualSeries() }],
    ['changeSeries', { ...series, ...usualSeries() }],
    ['endSeries', series],
    ['changeMeeting', { ...one, place: 'Elsewhere', link: '', hostId: null }],
    ['cancelMeeting', { ...one, reason: 'I cannot.' }],
  ]
  for (const [verb, input] of verbs)
    expect([verb, await refusals(tomas, verb, input)]).toEqual([verb, ['NOT_ALLOWED']])
})
