import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { brokenLines, readCalendar, type ReadEvent } from '../../../test/read-calendar.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { readFeedAddress } from './calendar-addresses.ts'

const here = openTwoTables()

async function resetFeed(member: PlantedMember, groupId = here.table.id): Promise<string> {
  const { seat } = await done<{ seat: { calendarFeed: string } }>(
    member,
    'resetCalendarFeed',
    { groupId },
    'seat { calendarFeed }',
  )
  return seat.calendarFeed
}

const get = (address: string, headers: Record<string, string> = {}) => fetch(address, { headers })

async function eventsAt(address: string): Promise<ReadEvent[]> {
  const answer = await get(address)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  expect(brokenLines(text)).toEqual([])
  return readCalendar(text).events
}

const change = (sql: string, ...values: unknown[]) => here.database.asSuperuser(sql, values)

it('is at a secret address of this deployment, made when it is asked for, and one’s own', async () => {
  const told = async (member: PlantedMember) => {
    const { group } = await member.ask<{ group: { viewerSeat: { calendarFeed: string | null } } }>(
      'query ($slug: String!) { group(slug: $slug) { viewerSeat { calendarFeed } } }',
      { slug: here.table.slug },
    )
    return group.viewerSeat.calendarFeed
  }
  expect(await told(here.tomas)).toBeNull()
  const address = await resetFeed(here.tomas)
  expect(address).toMatch(new RegExp(`^${here.server.url}/calendar/[0-9a-f-]{36}\\.[A-Za-z0-9_-]{43}\\.ics$`))
  expect(await told(here.tomas)).toBe(address)
  expect(await told(here.priya)).toBeNull()
  expect(await resetFeed(here.priya)).not.toBe(address)
})

it('tells the meetings of its group alone, for a program that nobody signed in', async () => {
  const soon = await plantMeeting(here.database, here.table, { inHours: 20 })
  const past = await plantMeeting(here.database, here.table, { inHours: -200 })
  await plantMeeting(here.database, here.table, { inHours: -24 * 366 })
  await plantMeeting(here.database, here.nextDoor, { inHours: 20 })
  const answer = await get(await resetFeed(here.tomas))
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  })
  const { name, events } = readCalendar(await answer.text())
  expect(name).toBe('Coffee: Early Birds')
  expect(events.map(({ uid }) => uid)).toEqual([past, soon])
  expect(events[1]).toMatchObject({
    summary: 'Coffee: Early Birds',
    location: 'The Anchor, back room',
    url: `${here.server.url}/g/${here.table.slug}/meetings/${soon}`,
  })
})

it('tells times and places only: nothing of the table, of who comes, or why it was cancelled', async () => {
  const meetingId = await plantMeeting(here.database, here.table, {
    inHours: -0.5,
    hostId: here.tomas.id,
    cancelReason: 'SECRET reason',
  })
  await change(
    `insert into table_items (group_id, id, owner_id, meeting_id, title, place, put_at) values ($1, $2, $3, $4, 'SECRET item', 1, now())`,
    here.table.id,
    randomUUID(),
    here.tomas.id,
    meetingId,
  )
  const input = { groupId: here.table.id, meetingId }
  await done(here.tomas, 'answerMeeting', { ...input, answer: 'GOING' })
  await done(here.tomas, 'writeMeetingNote', { ...input, version: null, text: 'SECRET note' })
  const text = await (await get(await resetFeed(here.priya))).text()
  expect(text).toContain(meetingId)
  for (const word of ['SECRET', 'Tomás', here.tomas.id, here.priya.id]) expect(text).not.toContain(word)
})

it('is dead under its old address once it was reset, also when it is reset many times at once', async () => {
  const first = await resetFeed(here.tomas)
  const second = await resetFeed(here.tomas)
  expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200])
  const many = await Promise.all(Array.from({ length: 5 }, () => resetFeed(here.tomas)))
  const statuses = await Promise.all(many.map(async address => (await get(address)).status))
  expect(new Set(many.filter((_, at) => statuses[at] === 200)).size).toBe(1)
})

it('is not there for whoever made the address up, and tells them nothing', async () => {
  const address = await resetFeed(here.tomas)
  const [feedId = '', mac = ''] = address.split('/').at(-1)?.split('.') ?? []
  const wrong = mac.replace(/^./, first => (first === 'A' ? 'B' : 'A'))
  const made = [
    `${feedId}.${wrong}.ics`,
    `${feedId}.${mac.slice(1)}.ics`,
    `${feedId}.ics`,
    `${feedId}..ics`,
    `${feedId}.${mac}`,
    `${feedId}.${mac}.ics.ics`,
    `${feedId.toUpperCase()}.${mac}.ics`,
    `${randomUUID()}.${mac}.ics`,
    `no-id.${mac}.ics`,
    '%00.%F0.ics',
  ]
  const answers = await Promise.all(made.map(part => get(`${here.server.url}/calendar/${part}`)))
  expect(answers.map(({ status }) => status)).toEqual(made.map(() => 404))
  const [one, ...others] = await Promise.all(answers.map(answer => answer.text()))
  for (const other of others) expect(other).toBe(one)
  const there = `${feedId}.${mac}.ics`
  expect(readFeedAddress('a secret that only the tests know, and no deployment', there)).toBe(feedId)
  expect(readFeedAddress('the secret of another deployment', there)).toBeNull()
})

it('is gone at once for a member who is released, and goes on for the others', async () => {
  await plantMeeting(here.database, here.table, { inHours: 20 })
  const [tomas, priya] = [await resetFeed(here.tomas), await resetFeed(here.priya)]
  const known = (await get(tomas)).headers.get('etag') ?? ''
  const reason = 'You told outside what was said here.'
  await done(here.priya, 'proposeRelease', { groupId: here.table.id, memberId: here.tomas.id, reason })
  expect((await get(tomas)).status).toBe(404)
  expect((await get(tomas, { 'if-none-match': known })).status).toBe(404)
  expect(await eventsAt(priya)).toHaveLength(1)
})

it('is empty while its member is kept from the table, and fills again', async () => {
  await plantMeeting(here.database, here.table, { inHours: 20 })
  const address = await resetFeed(here.tomas)
  expect(await eventsAt(address)).toHaveLength(1)
  await done(here.priya, 'pauseMember', {
    groupId: here.table.id,
    memberId: here.tomas.id,
    days: 3,
    reason: 'A rest.',
  })
  expect(await eventsAt(address)).toEqual([])
  await done(here.priya, 'resumeMember', { groupId: here.table.id, memberId: here.tomas.id })
  expect(await eventsAt(address)).toHaveLength(1)
  await change('update members set charter_version = null where id = $1', here.tomas.id)
  expect(await eventsAt(address)).toEqual([])
})

it('is sent again only when something of it changed', async () => {
  const meetingId = await plantMeeting(here.database, here.table, { inHours: 20 })
  const address = await resetFeed(here.tomas)
  const tag = (await get(address)).headers.get('etag') ?? ''
  for (const known of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
    const answer = await get(address, { 'if-none-match': known })
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', tag])
  }
  const head = await fetch(address, { method: 'HEAD' })
  expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', tag])
  await change(
    `update meetings set place = 'The Swan', sequence = 1, changed_at = now() where id = $1`,
    meetingId,
  )
  const changed = await get(address, { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(readCalendar(await changed.text()).events).toMatchObject([{ location: 'The Swan', sequence: 1 }])
})

it('tells of a meeting that fell away for sixty days, and of a cancelled one as long as of any', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  const plant = (more: object) => plantMeeting(here.database, here.table, { inHours: 20, ...more })
  const cancelled = await plant({ cancelledAt: ago(61) })
  const fell = await plant({ cancelledAt: ago(59), fellAway: true })
  await plant({ cancelledAt: ago(61), fellAway: true })
  const events = await eventsAt(await resetFeed(here.tomas))
  expect(events.map(({ uid, status }) => [uid, status]).toSorted()).toEqual(
    [
      [cancelled, 'CANCELLED'],
      [fell, 'CANCELLED'],
    ].toSorted(),
  )
})

it('has a file of each meeting, for who is signed in and at the table', async () => {
  const meetingId = await plantMeeting(here.database, here.table, { inHours: 20, timeZone: 'Asia/Kolkata' })
  const { group } = await here.tomas.ask<{ group: { meeting: { calendarFile: string } } }>(
    'query ($slug: String!, $id: ID!) { group(slug: $slug) { meeting(id: $id) { calendarFile } } }',
    { slug: here.table.slug, id: meetingId },
  )
  const address = group.meeting.calendarFile
  expect(address).toBe(`${here.server.url}/g/${here.table.slug}/meetings/${meetingId}/calendar.ics`)
  const answer = await get(address, { cookie: here.tomas.cookie })
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="meeting.ics"')
  expect(readCalendar(await answer.text()).events).toMatchObject([{ uid: meetingId, status: 'CONFIRMED' }])

  const [nora] = here.nextDoor.members as [PlantedMember]
  const theirs = await plantMeeting(here.database, here.nextDoor, { inHours: 20 })
  const file = (slug: string, id: string) => `${here.server.url}/g/${slug}/meetings/${id}/calendar.ics`
  const refused: [string, string][] = [
    [address, ''],
    [address, nora.cookie],
    [file(here.table.slug, theirs), here.tomas.cookie],
    [file(here.nextDoor.slug, meetingId), nora.cookie],
    [file(here.table.slug, randomUUID()), here.tomas.cookie],
    [file(here.table.slug, 'no-id'), here.tomas.cookie],
  ]
  for (const [wrong, cookie] of refused) expect((await get(wrong, { cookie })).status).toBe(404)
  await change(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    here.tomas.id,
  )
  expect((await get(address, { cookie: here.tomas.cookie })).status).toBe(404)
})
