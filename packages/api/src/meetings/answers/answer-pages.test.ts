import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { done } from '../../../test/act.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { Visitor } from '../../../test/visitor.ts'
import { testSecret } from '../../../test/test-server.ts'
import { RsvpAnswer } from '../rsvp.ts'
import { answerPath, readAnswerToken, type LinkedAnswer } from './answer-link.ts'

const here = openTwoTables()
let meetingId: string
let reader: Visitor

beforeEach(async () => {
  meetingId = await plantMeeting(here.database, here.table, { inHours: 12 })
  reader = new Visitor(here.server.url)
})

const path = (over: Partial<LinkedAnswer> = {}) =>
  answerPath(testSecret, {
    groupId: here.table.id,
    meetingId,
    memberId: here.tomas.id,
    answer: RsvpAnswer.NOT_GOING,
    ...over,
  })

const answers = () =>
  here.database.asSuperuser<{ member_id: string; answer: string }>(
    'select member_id, answer from rsvps where meeting_id = $1 order by said_at',
    [meetingId],
  )

const formsOf = (body: string) => [...body.matchAll(/action="([^"]+)"[^>]*><button[^>]*>([^<]+)</g)]

test('looking names the person, the meeting and the answer, and says nothing for them', async () => {
  const page = await reader.get(path())
  expect(page.status).toBe(200)
  for (const words of ['Early Birds', 'Coffee, ', 'Tomás Ortega', 'The Anchor, back room', 'Can’t this time'])
    expect(page.body).toContain(words)
  expect(formsOf(page.body).map(([, action, words]) => [action, words])).toEqual([
    [path(), 'Can’t this time'],
  ])
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  const head = await fetch(new URL(path(), here.server.url), { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(await answers()).toEqual([])
})

test('a press answers, shows the answer and how to change it, and does no harm a second time', async () => {
  const pressed = await reader.post(path())
  expect([pressed.status, pressed.location]).toEqual([303, path()])
  const [first] = await here.database.asSuperuser('select * from rsvps where meeting_id = $1', [meetingId])
  await reader.post(path())
  expect(await here.database.asSuperuser('select * from rsvps where meeting_id = $1', [meetingId])).toEqual([
    first,
  ])
  expect(await answers()).toEqual([{ member_id: here.tomas.id, answer: 'NOT_GOING' }])

  const said = await reader.get(path())
  expect(said.body).toContain('You cannot come on')
  const others = formsOf(said.body)
  expect(others.map(([, , words]) => words)).toEqual(['I’ll be there', 'Not sure yet'])
  await reader.post(others[0]?.[1] ?? '')
  expect(await answers()).toEqual([{ member_id: here.tomas.id, answer: 'GOING' }])
  // What the mail said first asks again, and tells what was said since.
  expect((await reader.get(path())).body).toContain('So far you have said: “I’ll be there”.')
})

test('a table’s cup becomes a dash for everybody, also where somebody else is signed in on that browser', async () => {
  const [name = '', value = ''] = here.priya.cookie.split('=')
  reader.cookies.set(name, value)
  await reader.post(path())
  const { group } = await here.priya.ask<{
    group: { meeting: { viewerAnswer: null; rsvps: { answer: string; member: { name: string } }[] } }
  }>(
    `{ group(slug: "${here.table.slug}") { meeting(id: "${meetingId}") {
      viewerAnswer rsvps { answer member { name } } } } }`,
  )
  expect(group.meeting.viewerAnswer).toBeNull()
  expect(group.meeting.rsvps).toEqual([{ answer: 'NOT_GOING', member: { name: 'Tomás Ortega' } }])
})

test('another site cannot press it', async () => {
  const pressed = await reader.post(path(), {}, { 'Sec-Fetch-Site': 'cross-site' })
  expect(pressed.status).toBe(403)
  expect(await answers()).toEqual([])
})

test('a link cannot be moved to another person, meeting or answer', async () => {
  const other = await plantMeeting(here.database, here.table, { inHours: 30 })
  const token = path().slice('/r/'.length)
  const right = Buffer.from(token, 'base64url')
  const own = readAnswerToken(testSecret, token)
  const foreign: LinkedAnswer = {
    groupId: here.nextDoor.id,
    meetingId: other,
    memberId: here.priya.id,
    answer: RsvpAnswer.GOING,
  }
  const theirs = Buffer.from(answerPath(testSecret, foreign).slice('/r/'.length), 'base64url')
  // Any bytes of another signed link in the place of its own.
  fc.assert(
    fc.property(fc.nat({ max: right.length - 1 }), fc.nat({ max: right.length }), (from, length) => {
      const forged = Buffer.from(right)
      theirs.copy(forged, from, from, Math.min(from + length, right.length))
      const named = readAnswerToken(testSecret, forged.toString('base64url'))
      const signed = forged.equals(right) ? own : forged.equals(theirs) ? foreign : null
      expect(named).toEqual(signed)
    }),
  )
  const forged = Buffer.from(right)
  forged.writeUInt8(0, 48)
  const pressed = await reader.post(`/r/${forged.toString('base64url')}`)
  expect(pressed.status).toBe(404)
  expect(await answers()).toEqual([])
})

test('whatever is answered no more leads to one page, which tells of the group only who sits there', async () => {
  const unknown = await reader.get('/r/nothing')
  expect(unknown.status).toBe(404)
  const tries = async () => [await reader.get(path()), await reader.post(path())]
  const same = async (over: Partial<LinkedAnswer>) => {
    for (const page of [await reader.get(path(over)), await reader.post(path(over))])
      expect([page.status, page.body]).toEqual([404, unknown.body])
  }
  const nobody = crypto.randomUUID()
  await same({ meetingId: nobody })
  await same({ memberId: nobody })
  await same({ groupId: nobody })
  await same({ groupId: here.nextDoor.id })
  await same({ memberId: here.nextDoor.members[0]?.id ?? '' })
  await same({ meetingId: await plantMeeting(here.database, here.nextDoor, { inHours: 12 }) })

  const { asSuperuser } = here.database
  const standing = 'update members set paused_until = $2, pause_reason = $3 where id = $1'
  await asSuperuser(standing, [here.tomas.id, new Date(Date.now() + 1e8), 'a rest'])
  await same({})
  await asSuperuser(standing, [here.tomas.id, null, null])

  await asSuperuser(`update meetings set cancelled_at = now(), cancel_reason = 'marked' where id = $1`, [
    meetingId,
  ])
  for (const page of await tries()) {
    expect(page.status).toBe(410)
    expect(page.body).toMatch(/Coffee on [A-Z].* was cancelled\./)
    expect(page.body).not.toContain('marked')
  }
  await asSuperuser('update meetings set cancelled_at = null where id = $1', [meetingId])

  here.clock.passDays(0.5)
  for (const page of await tries()) {
    expect(page.status).toBe(410)
    expect(page.body).toMatch(/Coffee on [A-Z].* has begun\./)
  }
  here.clock.reset()
  await asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [here.tomas.id])
  await same({})
  expect(await answers()).toEqual([])
})

test('of a meeting that was moved it shows the new time, and asks again what was said for the old one', async () => {
  await plantRsvp(here.database, here.table, meetingId, here.tomas.id, 'NOT_GOING')
  expect((await reader.get(path())).body).toContain('You cannot come on')
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await done(here.priya, 'moveMeeting', {
    groupId: here.table.id,
    meetingId,
    version: 0,
    wallDate: day,
    wallClock: '07:15',
    durationMinutes: 60,
  })
  const page = await reader.get(path())
  expect(page.body).toContain('7:15 AM')
  expect(page.body).toContain('It was moved: this is its new time.')
  expect(formsOf(page.body)).toHaveLength(1)
  await reader.post(path())
  expect((await reader.get(path())).body).toContain('You cannot come on')
})
