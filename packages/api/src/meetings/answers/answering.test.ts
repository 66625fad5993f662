import { expect, it } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import { plantDevice, type PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const here = openTwoTables()

type Said = {
  answer: string
  byStanding: boolean
  isRunningLate: boolean
  isFromBeforeMove: boolean
  saidAt: string
}
type Told = {
  viewerAnswer: string | null
  viewerIsRunningLate: boolean
  viewerBringsVisitor: string | null
  viewerCanBringVisitor: boolean
  rsvps: (Said & { member: { name: string } })[]
  visitors: { firstName: string; broughtBy: { name: string } }[]
}
const fields = `meeting { viewerAnswer viewerIsRunningLate viewerBringsVisitor viewerCanBringVisitor
  rsvps { answer byStanding isRunningLate isFromBeforeMove saidAt member { name } }
  visitors { firstName broughtBy { name } } }`

const plant = (wanted: Parameters<typeof plantMeeting>[2] = {}) =>
  plantMeeting(here.database, here.table, wanted)

async function say(member: PlantedMember, verb: string, input: object): Promise<Told> {
  const { meeting } = await done<{ meeting: Told }>(
    member,
    verb,
    { groupId: here.table.id, ...input },
    fields,
  )
  return meeting
}

const refused = (member: PlantedMember, verb: string, input: object) =>
  refusals(member, verb, { groupId: here.table.id, ...input })

const rows = (table: string, meetingId: string) =>
  here.database.asSuperuser<Record<string, unknown>>(`select * from ${table} where meeting_id = $1`, [
    meetingId,
  ])

const allowVisitors = () =>
  done(here.priya, 'chooseMeetingSettings', {
    groupId: here.table.id,
    allowsVisitors: true,
    noteReaders: 'PRESENT',
  })

it('tells an answer to everybody at once, another in its place, and nothing when it is taken back', async () => {
  const meetingId = await plant()
  const told = await say(here.tomas, 'answerMeeting', { meetingId, answer: 'GOING' })
  expect(told).toMatchObject({
    viewerAnswer: 'GOING',
    rsvps: [
      { answer: 'GOING', byStanding: false, isFromBeforeMove: false, member: { name: 'Tomás Ortega' } },
    ],
  })
  const asPriya = await say(here.priya, 'answerMeeting', { meetingId, answer: 'MAYBE' })
  expect(asPriya.rsvps.map(({ answer, member }) => [member.name, answer])).toEqual([
    ['Tomás Ortega', 'GOING'],
    ['Priya Kaur', 'MAYBE'],
  ])
  expect((await say(here.tomas, 'answerMeeting', { meetingId, answer: 'NOT_GOING' })).viewerAnswer).toBe(
    'NOT_GOING',
  )
  const nothing = await say(here.tomas, 'answerMeeting', { meetingId, answer: null })
  expect(nothing).toMatchObject({ viewerAnswer: null, rsvps: [{ answer: 'MAYBE' }] })
})

it('keeps the place of an answer that is said again, and no longer holds it for one from before the move', async () => {
  const meetingId = await plant()
  const first = await say(here.tomas, 'answerMeeting', { meetingId, answer: 'GOING' })
  const again = await say(here.tomas, 'answerMeeting', { meetingId, answer: 'GOING' })
  expect(again.rsvps).toEqual(first.rsvps)
  await here.database.asSuperuser('update meetings set moved_at = $2 where id = $1', [
    meetingId,
    new Date(here.clock.now().getTime() + 1),
  ])
  here.clock.passDays(0.01)
  const asPriya = await say(here.priya, 'answerMeeting', { meetingId, answer: 'GOING' })
  expect(asPriya.rsvps.map(({ isFromBeforeMove }) => isFromBeforeMove)).toEqual([true, false])
  const anew = await say(here.tomas, 'answerMeeting', { meetingId, answer: 'GOING' })
  expect(anew.rsvps.map(({ isFromBeforeMove }) => isFromBeforeMove)).toEqual([false, false])
})

it('freezes every answer when the meeting ends, and refuses words for a cancelled one', async () => {
  const meetingId = await plant({ inHours: -0.5 })
  await allowVisitors()
  await say(here.tomas, 'answerMeeting', { meetingId, answer: 'GOING' })
  here.clock.passDays(0.75 / 24)
  const words: [string, object][] = [
    ['answerMeeting', { answer: 'NOT_GOING' }],
    ['answerMeeting', { answer: null }],
    ['sayRunningLate', { isLate: true }],
    ['bringVisitor', { firstName: 'Sofia' }],
    ['bringVisitor', { firstName: null }],
  ]
  const before = await rows('rsvps', meetingId)
  for (const [verb, word] of words)
    expect(await refused(here.tomas, verb, { meetingId, ...word })).toEqual(['NOT_NOW'])
  expect(await rows('rsvps', meetingId)).toEqual(before)
  here.clock.reset()
  const cancelled = await plant({ inHours: 1, cancelledAt: new Date() })
  for (const [verb, word] of words)
    expect(await refused(here.tomas, verb, { meetingId: cancelled, ...word })).toEqual(['NOT_NOW'])
})

it('keeps one answer a member when two devices answer at once, and all of ten who answer at once', async () => {
  const meetingId = await plant()
  const phone = await plantDevice(here.database, here.server.url, here.tomas)
  for (let time = 0; time < 5; time += 1) {
    await Promise.all([
      say(here.tomas, 'answerMeeting', { meetingId, answer: 'GOING' }),
      say(phone, 'answerMeeting', { meetingId, answer: 'NOT_GOING' }),
      say(phone, 'answerMeeting', { meetingId, answer: null }),
    ])
    expect((await rows('rsvps', meetingId)).length).toBeLessThanOrEqual(1)
  }
  const answers = ['GOING', 'MAYBE', 'NOT_GOING', 'GOING', 'MAYBE']
  await Promise.all(
    answers.flatMap(answer => [
      say(here.tomas, 'answerMeeting', { meetingId, answer }),
      say(here.priya, 'answerMeeting', { meetingId, answer }),
    ]),
  )
  expect(await rows('rsvps', meetingId)).toHaveLength(2)
})

it('hears who is running late from two hours before the start, and counts them as coming', async () => {
  const meetingId = await plant({ inHours: 3 })
  expect(await refused(here.tomas, 'sayRunningLate', { meetingId, isLate: true })).toEqual(['NOT_NOW'])
  here.clock.passDays(1.5 / 24)
  const late = await say(here.tomas, 'sayRunningLate', { meetingId, isLate: true })
  expect(late).toMatchObject({
    viewerAnswer: 'GOING',
    viewerIsRunningLate: true,
    rsvps: [{ isRunningLate: true }],
  })
  const inTime = await say(here.tomas, 'sayRunningLate', { meetingId, isLate: false })
  expect(inTime).toMatchObject({ viewerAnswer: 'GOING', viewerIsRunningLate: false })
  expect((await say(here.priya, 'sayRunningLate', { meetingId, isLate: false })).viewerAnswer).toBeNull()

  await say(here.priya, 'answerMeeting', { meetingId, answer: 'MAYBE' })
  expect(await say(here.priya, 'sayRunningLate', { meetingId, isLate: true })).toMatchObject({
    viewerAnswer: 'MAYBE',
    viewerIsRunningLate: true,
  })
  expect(await say(here.priya, 'answerMeeting', { meetingId, answer: 'NOT_GOING' })).toMatchObject({
    viewerIsRunningLate: false,
  })
})

it('takes visitors where the group allows them, one a member, and they come with whom they are brought by', async () => {
  const meetingId = await plant()
  const bring = (firstName: string | null) => say(here.tomas, 'bringVisitor', { meetingId, firstName })
  expect(await refused(here.tomas, 'bringVisitor', { meetingId, firstName: 'Sofia' })).toEqual([
    'VISITORS_NOT_ALLOWED',
  ])
  await allowVisitors()
  expect(await bring('  Sofia ')).toMatchObject({
    viewerAnswer: 'GOING',
    viewerBringsVisitor: 'Sofia',
    viewerCanBringVisitor: true,
    visitors: [{ firstName: 'Sofia', broughtBy: { name: 'Tomás Ortega' } }],
  })
  expect((await bring('Bo')).visitors.map(({ firstName }) => firstName)).toEqual(['Bo'])
  expect((await bring(null)).visitors).toEqual([])
  await bring('Bo')
  expect((await say(here.tomas, 'answerMeeting', { meetingId, answer: 'NOT_GOING' })).visitors).toEqual([])
  expect(await refused(here.tomas, 'bringVisitor', { meetingId, firstName: ' ' })).toEqual(['EMPTY'])
  expect(await refused(here.tomas, 'bringVisitor', { meetingId, firstName: 'x'.repeat(41) })).toEqual([
    'TOO_LONG',
  ])
})

it('takes the same visitor of a member to two meetings at most, also when all are announced at once', async () => {
  await allowVisitors()
  const meetings = [await plant({ inHours: 24 }), await plant({ inHours: 48 }), await plant({ inHours: 72 })]
  const answers = await Promise.all(
    meetings.map((meetingId, at) =>
      refused(here.tomas, 'bringVisitor', { meetingId, firstName: at === 0 ? 'sofia' : 'Sofia' }),
    ),
  )
  expect(answers.flat()).toEqual(['VISITOR_CAME_TWICE'])
  const [left = ''] = meetings.filter((_, at) => answers[at]?.length)
  await say(here.tomas, 'bringVisitor', { meetingId: left, firstName: 'Bo' })
  await say(here.priya, 'bringVisitor', { meetingId: left, firstName: 'Sofia' })
  const taken = meetings.find(id => id !== left)
  await say(here.tomas, 'bringVisitor', { meetingId: taken, firstName: 'Sofia' })
  await say(here.tomas, 'bringVisitor', { meetingId: taken, firstName: null })
  await say(here.tomas, 'bringVisitor', { meetingId: left, firstName: 'Sofia' })
})

it('answers for nobody next door, and knows no meeting of theirs', async () => {
  const theirs = await plantMeeting(here.database, here.nextDoor)
  const words: [string, object][] = [
    ['answerMeeting', { answer: 'GOING' }],
    ['sayRunningLate', { isLate: true }],
    ['bringVisitor', { firstName: 'Sofia' }],
    ['markAttendance', { memberId: here.tomas.id, presence: 'PRESENT' }],
    ['writeMeetingNote', { version: null, text: 'Words.' }],
  ]
  for (const meetingId of [theirs, crypto.randomUUID(), 'no id']) {
    for (const [verb, word] of words) {
      expect(await refused(here.tomas, verb, { meetingId, ...word })).toEqual(['NOT_FOUND'])
      const asThem = await act(here.tomas, verb, { groupId: here.nextDoor.id, meetingId, ...word })
      expect(asThem.userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND'])
    }
  }
  for (const table of ['rsvps', 'visitors', 'attendances', 'meeting_notes'])
    expect(await rows(table, theirs)).toEqual([])
})
