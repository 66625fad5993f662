import { expect, it } from 'vitest'
import { plantMeeting, plantRsvp } from '../../test/planted-meeting.ts'
import { openTwoTables } from '../../test/two-tables.ts'

const here = openTwoTables()

type Told = { id: string; state: string; isUnderWay: boolean; viewerAnswer: string | null }
type Week = { last: Told | null; next: Told | null; afterNext: Told | null; cancelled: Told[] }

async function week(member = here.tomas): Promise<Week> {
  const { group } = await member.ask<{ group: { week: Week } }>(
    `query ($slug: String!) { group(slug: $slug) { week {
      last { ...told } next { ...told } afterNext { ...told } cancelled { ...told } } } }
     fragment told on Meeting { id state isUnderWay viewerAnswer }`,
    { slug: here.table.slug },
  )
  return group.week
}

const plant = (wanted: Parameters<typeof plantMeeting>[2], table = here.table) =>
  plantMeeting(here.database, table, wanted)

it('is empty without a meeting, whatever is planned next door', async () => {
  await plant({ inHours: 3 }, here.nextDoor)
  expect(await week()).toEqual({ last: null, next: null, afterNext: null, cancelled: [] })
})

it('goes from the last meeting to the next, past those that were cancelled', async () => {
  await plant({ inHours: -200 })
  const last = await plant({ inHours: -20 })
  await plant({ inHours: -10, cancelledAt: new Date() })
  await plant({ inHours: 20, cancelledAt: new Date(), fellAway: true })
  const cancelled = await plant({ inHours: 30, cancelledAt: new Date(), cancelReason: 'The Anchor is shut.' })
  const next = await plant({ inHours: 50 })
  const second = await plant({ inHours: 90 })
  await plant({ inHours: 140 })
  const told = await week()
  expect(told.last).toMatchObject({ id: last, state: 'HELD', isUnderWay: false })
  expect(told.next).toMatchObject({ id: next, state: 'SCHEDULED', isUnderWay: false })
  expect(told.afterNext?.id).toBe(second)
  expect(told.cancelled).toMatchObject([{ id: cancelled, state: 'CANCELLED' }])
})

it('has the one under way for the next, until it ends', async () => {
  const now = await plant({ inHours: -0.5 })
  await plant({ inHours: 24 * 8 })
  expect(await week()).toMatchObject({ last: null, next: { id: now, isUnderWay: true }, afterNext: null })
  here.clock.passDays(1 / 24)
  expect(await week()).toMatchObject({ last: { id: now, state: 'HELD' } })
})

it('tells what is cancelled also where nothing else is planned', async () => {
  const soon = await plant({ inHours: 40, cancelledAt: new Date() })
  await plant({ inHours: 24 * 20, cancelledAt: new Date() })
  expect(await week()).toMatchObject({ next: null, cancelled: [{ id: soon }] })
})

it('tells each member their own answer, and everybody what all intend but those who are gone', async () => {
  const next = await plant({ inHours: 50 })
  const [priya, tomas] = [here.priya.id, here.tomas.id]
  await plantRsvp(here.database, here.table, next, priya, 'GOING')
  await plantRsvp(here.database, here.table, next, tomas, 'MAYBE')
  expect((await week(here.priya)).next?.viewerAnswer).toBe('GOING')
  expect((await week(here.tomas)).next?.viewerAnswer).toBe('MAYBE')
  await here.database.asSuperuser('update members set ended_at = now(), ended_as = $2 where id = $1', [
    priya,
    'LEFT',
  ])
  const { group } = await here.tomas.ask<{ group: { meeting: { rsvps: { member: { name: string } }[] } } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { meeting(id: $id) { rsvps { member { name } } } } }`,
    { slug: here.table.slug, id: next },
  )
  expect(group.meeting.rsvps).toEqual([{ member: { name: 'Tomás Ortega' } }])
})

it('is empty for a paused member, and finds no meeting of theirs by id', async () => {
  const next = await plant({ inHours: 50 })
  await here.database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    [here.tomas.id],
  )
  expect(await week()).toMatchObject({ next: null })
  const { group } = await here.tomas.ask<{ group: { meeting: unknown; meetings: { nodes: unknown[] } } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { meeting(id: $id) { id } meetings { nodes { id } } } }`,
    { slug: here.table.slug, id: next },
  )
  expect(group).toEqual({ meeting: null, meetings: { nodes: [] } })
})

it('lists what is to come soonest first and what is over latest first, a page at a time', async () => {
  const hours = [-100, -50, -2, 5, 40, 300]
  const ids: string[] = []
  for (const inHours of hours) ids.push(await plant({ inHours }))
  const page = async (only: string, after: string | null) => {
    type List = { nodes: { id: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
    const { group } = await here.tomas.ask<{ group: { meetings: List } }>(
      `query ($slug: String!, $only: MeetingFilter!, $after: String) { group(slug: $slug) {
        meetings(first: 2, only: $only, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }`,
      { slug: here.table.slug, only, after },
    )
    return { ids: group.meetings.nodes.map(({ id }) => id), ...group.meetings.pageInfo }
  }
  const [a, b, c, d, e, f] = ids
  const first = await page('COMING', null)
  expect(first).toMatchObject({ ids: [d, e], hasNextPage: true })
  expect(await page('COMING', first.endCursor)).toMatchObject({ ids: [f], hasNextPage: false })
  const latest = await page('PAST', null)
  expect(latest).toMatchObject({ ids: [c, b], hasNextPage: true })
  expect(await page('PAST', latest.endCursor)).toMatchObject({ ids: [a], hasNextPage: false })
})
