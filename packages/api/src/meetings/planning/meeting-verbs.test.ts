import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import {
  inDays,
  meetingsToCome,
  plannedSeries,
  usualSeries,
  type ToldMeeting,
} from '../../../test/planned-series.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let groupId: string
let nora: PlantedMember

beforeEach(() => {
  groupId = world.table.id
  nora = world.nextDoor.members[0] as PlantedMember
})

const usualMeeting = () => ({
  groupId,
  id: randomUUID(),
  wallDate: inDays(4),
  wallClock: '18:30',
  timeZone: 'America/New_York',
  durationMinutes: 90,
  place: 'The Crown',
  link: 'https://meet.example.org/crown',
  hostId: null as string | null,
})

async function planned(): Promise<ToldMeeting> {
  await done(world.priya, 'planMeeting', usualMeeting())
  const [meeting] = await meetingsToCome(world.table, world.priya)
  if (!meeting) throw new Error('Nothing was planned.')
  return meeting
}

const about = ({ id, version }: ToldMeeting) => ({ groupId, meetingId: id, version })

test('a meeting by itself is planned once, by who may plan', async () => {
  const { priya, tomas, table } = world
  const asked = usualMeeting()
  expect(await refusals(tomas, 'planMeeting', asked)).toEqual(['NOT_ALLOWED'])
  expect(await refusals(nora, 'planMeeting', asked)).toEqual(['NOT_FOUND'])
  await done(priya, 'planMeeting', asked)
  await done(priya, 'planMeeting', asked)
  expect(await meetingsToCome(table, tomas)).toMatchObject([
    { id: asked.id, wallDate: inDays(4), wallClock: '18:30', series: null, host: null, version: 0 },
  ])
  await plannedSeries(table, priya)
  const ofSeries = (await meetingsToCome(table, priya)).find(({ series }) => series)
  expect(await refusals(priya, 'planMeeting', { ...asked, id: ofSeries?.id })).toEqual(['NOT_FOUND'])
})

test('what is past already, or too far away, is not planned', async () => {
  const { priya } = world
  const refused = (more: object) => refusals(priya, 'planMeeting', { ...usualMeeting(), ...more })
  expect(await refused({ wallDate: inDays(-1) })).toEqual(['IN_THE_PAST'])
  expect(await refused({ wallDate: inDays(4_000) })).toEqual(['OUT_OF_RANGE'])
  expect(await refused({ wallDate: '1999-12-31' })).toEqual(['BAD_DATE'])
  expect(await refused({ hostId: nora.id })).toEqual(['NOT_FOUND'])
  await world.database.asSuperuser(
    `update members set ended_at = now(), ended_as = 'LEFT' where group_id = $1 and id = $2`,
    [groupId, world.tomas.id],
  )
  expect(await refused({ hostId: world.tomas.id })).toEqual(['NOT_FOUND'])
  const room = 'https://meet.example.org/'
  for (const link of [`${room}${'x'.repeat(501 - room.length)}`, `${room}the crown`])
    expect(await refused({ link })).toEqual(['BAD_LINK'])
  expect(await refused({ link: 'javascript:alert(1)', durationMinutes: 1441 })).toEqual([
    'OUT_OF_RANGE',
    'BAD_LINK',
  ])
})

test('moved, one meeting of a series leaves the others alone, and keeps its answers and what it was', async () => {
  const { priya, tomas, table, database } = world
  await plannedSeries(table, priya)
  const [first, second, ...others] = await meetingsToCome(table, priya)
  if (!first || !second) throw new Error('There are too few.')
  await plantRsvp(database, table, second.id, tomas.id, 'GOING')
  const time = { wallDate: inDays(11), wallClock: '07:15', durationMinutes: 45 }
  await done(priya, 'moveMeeting', { ...about(second), ...time })
  const after = await meetingsToCome(table, priya)
  expect(after[1]).toMatchObject({
    id: second.id,
    wallDate: inDays(11),
    wallClock: '07:15',
    movedFrom: second.startsAt,
    version: 1,
    rsvps: [{ member: { id: tomas.id }, answer: 'GOING', isFromBeforeMove: true }],
  })
  expect([after[0], ...after.slice(2)]).toEqual([first, ...others])

  // Nothing takes its place when the series is looked at again, and back is as it was.
  expect(await refusals(priya, 'moveMeeting', { ...about(second), ...time })).toEqual(['STALE_VERSION'])
  const back = { wallDate: second.wallDate, wallClock: second.wallClock, durationMinutes: 60 }
  await done(priya, 'moveMeeting', { ...about(second), version: 1, ...back })
  expect((await meetingsToCome(table, priya))[1]).toMatchObject({ movedFrom: null, version: 2 })
})

test('it moves neither into the past, nor once it has begun or was cancelled', async () => {
  const { priya, table, clock } = world
  const meeting = await planned()
  const time = { wallDate: inDays(5), wallClock: '18:30', durationMinutes: 90 }
  const refused = (more: object) => refusals(priya, 'moveMeeting', { ...about(meeting), ...time, ...more })
  expect(await refused({ wallDate: inDays(-1) })).toEqual(['IN_THE_PAST'])
  expect(await refused({ wallDate: '2026-13-01', wallClock: '24:00' })).toEqual(['BAD_DATE', 'BAD_TIME'])
  expect(await refused({ meetingId: randomUUID() })).toEqual(['NOT_FOUND'])
  clock.passDays(5)
  expect(await refused({ wallDate: inDays(9) })).toEqual(['NOT_NOW'])
  const change = { ...about(meeting), place: '', link: '', hostId: null }
  expect(await refusals(priya, 'changeMeeting', change)).toEqual(['NOT_NOW'])
  expect(await refusals(priya, 'cancelMeeting', { ...about(meeting), reason: 'Too late.' })).toEqual([
    'NOT_NOW',
  ])
  clock.reset()
  expect(await refusals(priya, 'cancelMeeting', { ...about(meeting), reason: ' ' })).toEqual(['EMPTY'])
  await done(priya, 'cancelMeeting', { ...about(meeting), reason: 'The Crown is shut.' })
  expect(await meetingsToCome(table, priya)).toMatchObject([
    { state: 'CANCELLED', cancelReason: 'The Crown is shut.', version: 1 },
  ])
  expect(await refused({ version: 1 })).toEqual(['NOT_NOW'])
})

test('one meeting is for admins and its host to change; a host hands it on', async () => {
  const { priya, tomas, table, database } = world
  const meeting = await planned()
  const change = { ...about(meeting), place: 'The Anchor', link: '' }
  expect(await refusals(tomas, 'changeMeeting', { ...change, hostId: tomas.id })).toEqual(['NOT_ALLOWED'])
  expect(await refusals(nora, 'changeMeeting', { ...change, hostId: null })).toEqual(['NOT_FOUND'])
  const elsewhere = { ...change, groupId: world.nextDoor.id, hostId: null }
  expect(await refusals(nora, 'changeMeeting', elsewhere)).toEqual(['NOT_FOUND'])

  await done(priya, 'changeMeeting', { ...change, hostId: tomas.id })
  const byTomas = { ...change, version: 1 }
  const other = await plantMeeting(database, table, { inHours: 200 })
  const hosts = { ...byTomas, hostId: tomas.id }
  expect(await refusals(tomas, 'changeMeeting', { ...hosts, meetingId: other, version: 0 })).toEqual([
    'NOT_ALLOWED',
  ])
  await done(tomas, 'changeMeeting', { ...byTomas, hostId: priya.id })
  expect(await refusals(tomas, 'changeMeeting', { ...hosts, version: 2 })).toEqual(['NOT_ALLOWED'])
})

test('a host plans further meetings, until nothing is theirs any more', async () => {
  const { priya, tomas, table } = world
  const seriesId = await plannedSeries(table, priya, { rotatesHosts: true })
  expect(await refusals(tomas, 'planMeeting', usualMeeting())).toEqual(['NOT_ALLOWED'])
  await done(tomas, 'offerToHost', { groupId, seriesId, isWilling: true })
  await done(tomas, 'planMeeting', usualMeeting())
  await done(tomas, 'offerToHost', { groupId, seriesId, isWilling: false })
  expect(await refusals(tomas, 'planMeeting', usualMeeting())).toEqual(['NOT_ALLOWED'])
})

test('those who are willing take turns; who takes the offer back, or is gone, is followed by another', async () => {
  const { priya, tomas, table, database } = world
  const seriesId = await plannedSeries(table, priya, { rotatesHosts: true })
  const hosts = async () => (await meetingsToCome(table, priya)).map(({ host }) => host?.id ?? null)
  expect(new Set(await hosts())).toEqual(new Set([null]))
  await done(tomas, 'offerToHost', { groupId, seriesId, isWilling: true })
  expect(new Set(await hosts())).toEqual(new Set([tomas.id]))
  await done(priya, 'offerToHost', { groupId, seriesId, isWilling: true })
  await done(tomas, 'offerToHost', { groupId, seriesId, isWilling: false })
  expect(new Set(await hosts())).toEqual(new Set([priya.id]))

  const fresh = await plannedSeries(table, priya, { rotatesHosts: true, rhythm: 'MONTHLY_BY_DATE' })
  const offer = { groupId, seriesId: fresh, isWilling: true }
  const told = await done<{ series: object }>(
    tomas,
    'offerToHost',
    offer,
    'series { viewerIsWillingToHost willingHosts { id } }',
  )
  expect(told.series).toEqual({ viewerIsWillingToHost: true, willingHosts: [{ id: tomas.id }] })
  await done(priya, 'offerToHost', offer)
  await done(priya, 'endSeries', { groupId, seriesId, version: 1 })
  await done(priya, 'changeSeries', {
    groupId,
    seriesId: fresh,
    version: 1,
    ...usualSeries(),
    rotatesHosts: true,
  })
  const turns = await hosts()
  expect(turns).toHaveLength(9)
  expect(new Set(turns)).toEqual(new Set([priya.id, tomas.id]))

  await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    tomas.id,
  ])
  await done(priya, 'offerToHost', offer)
  expect(new Set(await hosts())).toEqual(new Set([priya.id]))
  expect(await refusals(nora, 'offerToHost', offer)).toEqual(['NOT_FOUND'])
  expect(await refusals(nora, 'offerToHost', { ...offer, groupId: world.nextDoor.id })).toEqual(['NOT_FOUND'])
  expect(await refusals(priya, 'offerToHost', { ...offer, seriesId })).toEqual(['NOT_NOW'])
})
