import { beforeEach, expect, test } from 'vitest'
import { done } from '../../../test/act.ts'
import { dayFromNow, letItBe, mailEvenings, momentOf } from '../../../test/by-the-clock.ts'
import { allLeft, addressOf, mailNow, plantHours, plantItem } from '../../../test/mailed.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { plantPerson } from '../../../test/planted-person.ts'

const here = openTwoTables({ sendLetters: true })

type Next = { at: string; says: string } | null

async function nextOf(member: PlantedMember): Promise<Next> {
  const { viewer } = await member.ask<{ viewer: { mailWishes: { groups: { next: Next }[] } } }>(
    '{ viewer { mailWishes { groups { next { at says } } } } }',
  )
  return viewer.mailWishes.groups[0]?.next ?? null
}

const choose = (member: PlantedMember, over: object = {}) =>
  done(member, 'chooseMailLevel', {
    groupId: here.table.id,
    level: 'CONCERNS_ME',
    weeklyDigest: false,
    digestHasOffers: false,
    ...over,
  })

const toldInMinutes = async (dueIn: number, over: object = {}) => {
  const threadId = await startedThread(here.table, here.priya, { title: 'Boiler' })
  await plantItem(here, here.table, here.tomas, { actor: here.priya, threadId, dueIn, ...over })
  return threadId
}

const minutesAway = (next: Next) => (new Date(next?.at ?? 0).getTime() - here.clock.now().getTime()) / 60_000

const held = 'What you were told and have not read by then.'

beforeEach(async () => {
  await choose(here.tomas)
  await plantHours(here.database, here.tomas, here.clock.now(), 'always decent')
})

test('where nothing is in sight, none comes', async () => {
  expect(await nextOf(here.tomas)).toBeNull()
})

test('what is held comes when it is due, and not before', async () => {
  await toldInMinutes(7)
  const next = await nextOf(here.tomas)
  expect(next?.says).toBe(held)
  expect(minutesAway(next)).toBeCloseTo(7, 0)
  const at = new Date(next?.at ?? 0)
  letItBe(here, new Date(at.getTime() - 60_000))
  expect(await mailNow(here)).toHaveLength(0)
  letItBe(here, new Date(at.getTime() + 1000))
  expect(await mailNow(here)).toHaveLength(1)
  expect(await nextOf(here.tomas)).toBeNull()
})

test('in quiet hours it comes when they are over, but for what goes at once', async () => {
  await plantHours(here.database, here.tomas, here.clock.now(), 'quiet now')
  await toldInMinutes(0)
  const next = await nextOf(here.tomas)
  const away = minutesAway(next)
  expect(away).toBeGreaterThan(58)
  expect(away).toBeLessThanOrEqual(60)
  expect(await mailNow(here)).toHaveLength(0)
  const meetingId = await plantMeeting(here.database, here.table, { inHours: 5 })
  await plantItem(here, here.table, here.tomas, { kind: 'MEETING_MOVED', meetingId, dueIn: 3, atOnce: true })
  expect(minutesAway(await nextOf(here.tomas))).toBeCloseTo(3, 0)
  await plantRsvp(here.database, here.table, meetingId, here.tomas.id, 'NOT_GOING')
  expect(minutesAway(await nextOf(here.tomas))).toBeGreaterThan(58)
})

test('what was read, muted, or is not wanted by mail is not in sight', async () => {
  const threadId = await toldInMinutes(7)
  const stance = (value: string | null) =>
    here.database.asSuperuser(
      `insert into thread_reads (group_id, member_id, thread_id, read_up_to, stance) values ($1, $2, $3, 0, $4)
       on conflict (group_id, member_id, thread_id) do update set stance = $4`,
      [here.table.id, here.tomas.id, threadId, value],
    )
  await stance('MUTED')
  expect(await nextOf(here.tomas)).toBeNull()
  await stance(null)
  expect(await nextOf(here.tomas)).not.toBeNull()
  await choose(here.tomas, { level: 'EVENING_BEFORE' })
  expect(await nextOf(here.tomas)).toBeNull()
  await choose(here.tomas)
  await done(here.tomas, 'readInboxAt', { groupId: here.table.id, path: `/threads/${threadId}` })
  expect(await nextOf(here.tomas)).toBeNull()
})

test('the evening before a meeting comes at the group’s hour, as the job then has it', async () => {
  await plantMeeting(here.database, here.table, {
    wallDate: dayFromNow(4),
    wallTime: '06:30',
    timeZone: 'Europe/Lisbon',
  })
  const evening = momentOf(dayFromNow(3), '18:00')
  const next = await nextOf(here.tomas)
  expect(next?.at).toBe(evening.toISOString())
  expect(next?.says).toMatch(/^The evening before Coffee on [A-Z][a-z]+day \d+ [A-Z][a-z]+\.$/)
  letItBe(here, evening)
  const mails = await mailEvenings(here)
  expect(mails.filter(({ memberId }) => memberId === here.tomas.id).map(({ kind }) => kind)).toEqual([
    'EVENING',
  ])
  expect(await nextOf(here.tomas)).toBeNull()
})

test('what is held comes before an evening that is later', async () => {
  await plantMeeting(here.database, here.table, {
    wallDate: dayFromNow(4),
    wallTime: '06:30',
    timeZone: 'Europe/Lisbon',
  })
  await toldInMinutes(9)
  expect((await nextOf(here.tomas))?.says).toBe(held)
})

test('a weekly digest comes on the group’s day for who wants it, in a week without a meeting', async () => {
  await choose(here.tomas, { weeklyDigest: true })
  const day =
    [1, 2, 3, 4, 5, 6, 7].map(dayFromNow).find(date => new Date(`${date}T12:00Z`).getUTCDay() === 3) ?? ''
  await done(here.priya, 'chooseGroupMail', {
    groupId: here.table.id,
    content: 'FULL',
    eveningTime: '17:30',
    digestWeekday: 3,
  })
  letItBe(here, momentOf(dayFromNow(0), '23:00'))
  expect(await nextOf(here.tomas)).toEqual({
    at: momentOf(day, '17:30').toISOString(),
    says: 'The weekly digest, if there is anything to say.',
  })
})

test('none comes to whoever wants nothing, is kept from the table, or cannot be reached', async () => {
  await toldInMinutes(7)
  await choose(here.tomas, { level: 'NOTHING' })
  expect(await nextOf(here.tomas)).toBeNull()
  await choose(here.tomas)
  expect(await nextOf(here.tomas)).not.toBeNull()
  const pause = `update members set paused_until = $2, pause_reason = $3 where id = $1`
  await here.database.asSuperuser(pause, [here.tomas.id, new Date(Date.now() + 1e8), 'A rest.'])
  expect(await nextOf(here.tomas)).toBeNull()
  await here.database.asSuperuser(pause, [here.tomas.id, null, null])
  await here.database.asSuperuser(`insert into mail.unreachable values ($1, now(), 'full')`, [
    await addressOf(here.database, here.tomas),
  ])
  expect(await nextOf(here.tomas)).toBeNull()
})

test('of a thread that somebody may not read any more no mail is in sight', async () => {
  const threadId = await toldInMinutes(7)
  expect(await nextOf(here.tomas)).not.toBeNull()
  const mei = await plantMember()
  await done(here.priya, 'changeConfidence', {
    groupId: here.table.id,
    threadId,
    confidence: 'NAMED',
    readerIds: [mei],
  })
  expect(await nextOf(here.tomas)).toBeNull()
  await allLeft(here.database)
})

async function plantMember(): Promise<string> {
  const id = crypto.randomUUID()
  const { accountId } = await plantPerson(here.database, `${id}@example.org`)
  await here.database.asSuperuser(
    `insert into members (group_id, id, account_id, name, trade, standing, charter_version)
     values ($1, $2, $3, 'Mei Tan', 'baker', 'SETTLED', 1)`,
    [here.table.id, id, accountId],
  )
  return id
}
