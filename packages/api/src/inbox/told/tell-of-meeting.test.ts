import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { followed } from '../../../test/followed.ts'
import { inboxOf, itemsOf, kindsOf } from '../../../test/inbox.ts'
import { inDays, meetingsToCome, plannedSeries, usualSeries } from '../../../test/planned-series.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
/** Said that he comes. */
let tomas: PlantedMember
/** Said that she does not. */
let esi: PlantedMember
/** Said nothing. */
let lucas: PlantedMember

beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya', 'Tomás', 'Esi', 'Lucas'])
  ;[priya, tomas, esi, lucas] = table.members as [PlantedMember, PlantedMember, PlantedMember, PlantedMember]
})

const waits = { atOnce: false, heldFor: 10 }
const goesAtOnce = { atOnce: true, heldFor: 0 }

async function answered(inHours: number): Promise<string> {
  const meetingId = await plantMeeting(world.database, table, { inHours })
  await plantRsvp(world.database, table, meetingId, tomas.id, 'GOING')
  await plantRsvp(world.database, table, meetingId, esi.id, 'NOT_GOING')
  return meetingId
}

const cancel = (meetingId: string) =>
  done(priya, 'cancelMeeting', { groupId: table.id, meetingId, version: 0, reason: 'The room is flooded.' })

/** To a moment in UTC, so many hours from now. */
function move(meetingId: string, inHours: number, version = 0) {
  const start = new Date(Date.now() + inHours * 3_600_000).toISOString()
  const wall = { wallDate: start.slice(0, 10), wallClock: start.slice(11, 16), durationMinutes: 60 }
  return done(priya, 'moveMeeting', { groupId: table.id, meetingId, version, ...wall })
}

const last = async (member: PlantedMember) => (await itemsOf(world.database, member)).at(-1)

/** What each was told last. */
const told = async () => ({
  tomas: await last(tomas),
  lucas: await last(lucas),
  esi: await last(esi),
  priya: await last(priya),
})

/** Whoever counts on it alike; for who stays away it can wait, and who did it is told nothing. */
const toldAll = (kind: string, how: object) => ({
  tomas: { kind, ...how },
  lucas: { kind, ...how },
  esi: { kind, ...waits },
  priya: undefined,
})

it('cancelled within twelve hours, is told at once to all who have not said that they stay away', async () => {
  await cancel(await answered(11.9))
  expect(await told()).toEqual(toldAll('MEETING_CANCELLED', goesAtOnce))
  expect(await inboxOf(tomas)).toMatchObject([{ words: 'The room is flooded.', wordsBy: 'Priya, baker' }])
})

it('cancelled earlier, waits like anything else', async () => {
  await cancel(await answered(12.1))
  expect(await told()).toEqual(toldAll('MEETING_CANCELLED', waits))
})

it.each([
  ['from within twelve hours to later', 11.5, 40, goesAtOnce],
  ['from later to within twelve hours', 40, 11.5, goesAtOnce],
  ['from later to later', 40, 60, waits],
])('moved %s', async (_, from, to, expected) => {
  await move(await answered(from), to)
  expect(await told()).toEqual(toldAll('MEETING_MOVED', expected))
})

it('moved again within twelve hours of where it was moved to, is told at once', async () => {
  const meetingId = await answered(60)
  await move(meetingId, 11.5)
  // Who hears of both at once finds the meeting where it is now, and only the second is urgent.
  await followed(world.database)
  await move(meetingId, 70, 1)
  const moves = (await itemsOf(world.database, tomas)).map(({ atOnce }) => atOnce)
  expect(moves).toEqual([true, true])
})

it('changed in another way, or planned, waits also when it is near', async () => {
  const meetingId = await answered(3)
  const change = { groupId: table.id, meetingId, version: 0, place: 'The Quay', link: '' }
  await done(priya, 'changeMeeting', change)
  expect(await told()).toEqual(toldAll('MEETING_CHANGED', waits))
})

it.each([
  ['left', 'sent_at = now()', 0, ['Lucas', 'Tomás']],
  ['was dropped', 'dropped_at = now()', 0, []],
  ['was that of a day that is over', 'sent_at = now()', -2, []],
])(
  'cancelled after the mail of the evening before %s, takes it back or not',
  async (_, became, days, whose) => {
    const meetingId = await answered(14)
    for (const { id } of [tomas, lucas, esi])
      await world.database.asSuperuser(
        `insert into mail.letters (id, kind, group_id, member_id, subject_id, to_address, once)
       select gen_random_uuid(), 'EVENING', $1, $2, $3::uuid, 'somebody@example.org',
         'EVENING/' || $3 || '/' || (t.starts_at at time zone g.time_zone)::date + $4::integer
       from meetings t join groups g on g.id = t.group_id where t.id = $3::uuid`,
        [table.id, id, meetingId, days],
      )
    await world.database.asSuperuser(`update mail.letters set ${became} where group_id = $1`, [table.id])
    await cancel(meetingId)
    expect(await told()).toEqual(toldAll('MEETING_CANCELLED', waits))
    const undone = await world.database.asSuperuser<{ name: string }>(
      `select m.name from inbox_items i join members m on m.id = i.member_id
     where i.group_id = $1 and i.undoes_evening order by m.name`,
      [table.id],
    )
    expect(undone.map(({ name }) => name)).toEqual(whose)
  },
)

it('no mail goes to who is paused, however near it is', async () => {
  await world.database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    [lucas.id],
  )
  await cancel(await answered(3))
  expect(await last(lucas)).toMatchObject({ atOnce: false, heldFor: null })
})

it('one of a series that is near is told of by itself when its series is changed or ends', async () => {
  const seriesId = await plannedSeries(table, priya, { startsOn: inDays(1), wallClock: '06:30' })
  const [next] = await meetingsToCome(table, priya)
  if (!next) throw new Error('Nothing is planned.')
  const about = { groupId: table.id, seriesId }
  const later = { ...usualSeries(), startsOn: inDays(1), wallClock: '07:30' }
  await done(priya, 'changeSeries', { ...about, version: 1, ...later })
  // What is heard of a meeting only once it is cancelled is that it is.
  expect(await kindsOf(world.database, tomas)).toContain('MEETING_MOVED')
  await done(priya, 'endSeries', { ...about, version: 2 })
  const kinds = (await kindsOf(world.database, tomas)).toSorted()
  expect(kinds).toEqual([
    'MEETING_CANCELLED',
    'MEETING_MOVED',
    'SERIES_CHANGED',
    'SERIES_ENDED',
    'SERIES_PLANNED',
  ])
  const items = await inboxOf(tomas)
  expect(items.filter(({ path }) => path === `/meetings/${next.id}`)).toHaveLength(1)
  expect(items.map(({ sentence }) => sentence)).toContain('Coffee no longer repeats')
})

it('names its moment beside its words, for whoever tells the time in another way', async () => {
  const planned = { wallDate: inDays(3), wallClock: '18:30', timeZone: 'Europe/Berlin', durationMinutes: 60 }
  const id = crypto.randomUUID()
  await done(priya, 'planMeeting', { groupId: table.id, id, place: '', link: '', ...planned })
  await followed(world.database)
  const { viewer } = await tomas.ask<{
    viewer: { inbox: { nodes: { sentence: string; sentenceParts: object[] }[] } }
  }>(`{ viewer { inbox(first: 1) { nodes { sentence sentenceParts { text moment timeZone } } } } }`)
  const [item] = viewer.inbox.nodes
  const moment = Temporal.PlainDateTime.from(`${planned.wallDate}T18:30`).toZonedDateTime('Europe/Berlin')
  expect(item?.sentence).toMatch(/^Coffee is planned: \w+ \d+ \w+, 6:30 PM \(Berlin time\)$/)
  expect(item?.sentenceParts).toEqual([
    { text: 'Coffee is planned: ', moment: null, timeZone: null },
    {
      text: item?.sentence.replace('Coffee is planned: ', ''),
      moment: new Date(moment.epochMilliseconds).toISOString(),
      timeZone: 'Europe/Berlin',
    },
  ])
})

it('is told of once as what it is by now: one cancelled since was planned no longer', async () => {
  const planned = { wallDate: inDays(3), wallClock: '06:30', timeZone: 'Europe/Lisbon', durationMinutes: 60 }
  const id = crypto.randomUUID()
  await done(priya, 'planMeeting', { groupId: table.id, id, place: '', link: '', ...planned })
  expect(await kindsOf(world.database, tomas)).toEqual(['MEETING_PLANNED'])
  expect((await inboxOf(tomas))[0]?.sentence).toMatch(/^Coffee is planned: \w+ \d+ \w+, 6:30 AM$/)
  await cancel(id)
  expect(await kindsOf(world.database, tomas)).toEqual(['MEETING_PLANNED', 'MEETING_CANCELLED'])
  const cancelled = expect.stringMatching(/^Coffee on .* is cancelled$/) as unknown
  expect((await inboxOf(tomas)).map(({ sentence }) => sentence)).toEqual([cancelled])
})
