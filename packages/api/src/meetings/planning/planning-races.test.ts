import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import { heldUp } from '../../../test/held-up.ts'
import { inDays, meetingsToCome, plannedSeries, usualSeries } from '../../../test/planned-series.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()

test('two tabs that change a series at once: one is told to look again', async () => {
  const { table, priya, database } = world
  const seriesId = await plannedSeries(table, priya)
  const change = { groupId: table.id, seriesId, version: 1, ...usualSeries() }
  const answers = await heldUp(database, 'meeting_series', 2, () =>
    Promise.all([
      refusals(priya, 'changeSeries', { ...change, place: 'The Crown' }),
      refusals(priya, 'changeSeries', { ...change, place: 'The Harp' }),
    ]),
  )
  expect(answers.toSorted()).toEqual([[], ['STALE_VERSION']])
  const places = new Set((await meetingsToCome(table, priya)).map(({ place }) => place))
  expect(places.size).toBe(1)
})

test('a press that comes twice at once plans one series, with each of its meetings once', async () => {
  const { table, priya, database } = world
  const asked = { groupId: table.id, id: randomUUID(), ...usualSeries() }
  await heldUp(database, 'meeting_series', 2, () =>
    Promise.all([done(priya, 'planSeries', asked), done(priya, 'planSeries', asked)]),
  )
  expect(await meetingsToCome(table, priya)).toHaveLength(9)
})

test('while a series changes, a meeting that is moved is either left alone, or moved by who has seen the change', async () => {
  const { table, priya, database } = world
  const seriesId = await plannedSeries(table, priya)
  const [, second] = await meetingsToCome(table, priya)
  const groupId = table.id
  const time = { wallDate: inDays(11), wallClock: '08:00', durationMinutes: 60 }
  const [moved] = await heldUp(database, 'meetings', 2, () =>
    Promise.all([
      refusals(priya, 'moveMeeting', { groupId, meetingId: second?.id, version: 0, ...time }),
      done(priya, 'changeSeries', { groupId, seriesId, version: 1, ...usualSeries(), place: 'The Crown' }),
    ]),
  )
  const after = (await meetingsToCome(table, priya)).find(({ id }) => id === second?.id)
  const isMoved = { wallDate: inDays(11), wallClock: '08:00', place: usualSeries().place, version: 1 }
  const hasFollowed = { wallDate: inDays(9), wallClock: '06:30', place: 'The Crown', version: 1 }
  expect([moved, after]).toMatchObject(moved.length === 0 ? [[], isMoved] : [['STALE_VERSION'], hasFollowed])
})
