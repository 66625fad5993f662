import { beforeEach, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { dayFromNow, letItBe, momentOf, plantMemberAt } from '../../../test/by-the-clock.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { startedThread } from '../../../test/talk.ts'
import { testSecret } from '../../../test/test-server.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import { eveningLetterKinds } from './evening-letter-kinds.ts'

const here = openTwoTables()
const day = dayFromNow(4)
const evening = momentOf(dayFromNow(3), '18:00')
let meetingId: string
let threadId: string

beforeEach(async () => {
  meetingId = await plantMeeting(here.database, here.table, {
    wallDate: day,
    wallTime: '06:30',
    timeZone: 'Europe/Lisbon',
  })
  threadId = await startedThread(here.table, here.priya, { title: 'Which scales?', body: 'marked' })
  letItBe(here, evening)
})

/** What becomes of a mail that was queued a while ago, when it is about to leave. */
async function leaving(kind: 'EVENING' | 'DIGEST', to: PlantedMember = here.tomas) {
  const { server, clock, table } = here
  const house = { publicUrl: server.url, secret: testSecret, database: server.database, clock: clock.now }
  const { notBefore, compose } = eveningLetterKinds(house)[kind] ?? {}
  const letter = {
    id: crypto.randomUUID(),
    kind,
    groupId: table.id,
    memberId: to.id,
    subjectId: kind === 'EVENING' ? meetingId : null,
    toAddress: 'somebody@example.org',
    queuedAt: evening,
  }
  const until = await server.database.asSystem('a test', table.id, async manager =>
    notBefore?.(letter, manager),
  )
  const mail = (await compose?.(letter)) ?? null
  return { until, mail, isWanted: mail !== null }
}

const change = (sql: string, values: unknown[] = []) =>
  here.database.asSuperuser(`update ${sql}`, [...values])
const ofTomas = (sql: string) => change(`members set ${sql} where id = $1`, [here.tomas.id])
const ofMeeting = (sql: string) => change(`meetings set ${sql} where id = $1`, [meetingId])

const stays = async () => {
  for (const kind of ['EVENING', 'DIGEST'] as const) {
    const { isWanted, mail } = await leaving(kind)
    expect([kind, isWanted, mail]).toEqual([kind, false, null])
  }
}
const choose = (level: string, weeklyDigest = true) =>
  done(here.tomas, 'chooseMailLevel', {
    groupId: here.table.id,
    level,
    weeklyDigest,
    digestHasOffers: false,
  })

it('leaves to whoever still sits there and wants it, and to nobody else', async () => {
  for (const kind of ['EVENING', 'DIGEST'] as const)
    expect(await leaving(kind)).toMatchObject({
      isWanted: true,
      until: null,
      mail: { subject: expect.anything() },
    })
  await choose('NOTHING')
  await stays()
  await choose('EVENING_BEFORE')
  expect((await leaving('EVENING')).isWanted).toBe(true)
  await ofTomas(`paused_until = now() + interval '9 days', pause_reason = 'a rest'`)
  await stays()
  await ofTomas(`paused_until = null, pause_reason = null, charter_version = null`)
  await stays()
  await ofTomas('charter_version = 1')
  expect((await leaving('EVENING')).isWanted).toBe(true)
  await change(`members set account_id = account_id, ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    here.tomas.id,
  ])
  await stays()
  // Whoever came back sits elsewhere.
  await plantSeat(here.database, here.server.url, here.table.id, here.tomas)
  await stays()
})

it('a digest leaves only to who still wants one, and has something to say', async () => {
  await choose('CONCERNS_ME', false)
  expect((await leaving('DIGEST')).isWanted).toBe(false)
  await choose('CONCERNS_ME')
  expect((await leaving('DIGEST')).mail?.text).toContain('marked')
  await done(here.tomas, 'markThreadRead', { groupId: here.table.id, threadId, upTo: 1 })
  expect((await leaving('DIGEST')).mail).toBeNull()
})

it('is of the meeting as it is when it leaves, and of none that is not tomorrow', async () => {
  await ofMeeting(`cancelled_at = now()`)
  expect(await leaving('EVENING')).toMatchObject({ isWanted: false, mail: null })
  await ofMeeting(`cancelled_at = null, starts_at = starts_at + interval '45 minutes',
    ends_at = ends_at + interval '45 minutes', moved_at = now()`)
  expect((await leaving('EVENING')).mail?.subject).toBe('Coffee is tomorrow at 7:15 AM. Will you be there?')
  await ofMeeting(`starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'`)
  expect((await leaving('EVENING')).isWanted).toBe(false)
  await ofMeeting(`starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day'`)
  letItBe(here, momentOf(day, '07:16'))
  expect(await leaving('EVENING')).toMatchObject({ isWanted: false, mail: null })
})

it('asks whether what was said before a move still holds', async () => {
  await plantRsvp(here.database, here.table, meetingId, here.tomas.id, 'GOING')
  expect((await leaving('EVENING')).mail?.text).toContain('You have said: “I’ll be there”.')
  await ofMeeting(`moved_at = now() + interval '1 minute'`)
  expect((await leaving('EVENING')).mail?.text).toContain(
    'Before it was moved you had said: “I’ll be there”.',
  )
})

it('waits where it would come in quiet hours, and stays where it would be too late after them', async () => {
  letItBe(here, momentOf(dayFromNow(3), '23:00'))
  const { isWanted, until } = await leaving('EVENING')
  expect(isWanted).toBe(true)
  // The queue goes by the wall's clock.
  expect((until?.getTime() ?? 0) - Date.now()).toBeCloseTo(7 * 3_600_000, -5)
  await done(here.tomas, 'chooseMailHours', { timeZone: null, quietFrom: '20:00', quietUntil: '06:31' })
  expect((await leaving('EVENING')).isWanted).toBe(false)
})

it('tells nothing of what was kept to a few, discarded or muted since it was queued', async () => {
  const mei = await plantMemberAt(here, 'Mei Tan')
  const told = async () => (await leaving('EVENING', mei)).mail?.text.includes('marked')
  const thread = { groupId: here.table.id, threadId }
  const named = { confidence: 'NAMED', readerIds: [here.tomas.id] }
  expect(await told()).toBe(true)
  await done(here.priya, 'changeConfidence', { ...thread, ...named })
  expect(await told()).toBe(false)
  await done(here.priya, 'changeConfidence', { ...thread, confidence: 'TABLE' })
  await done(mei, 'setThreadStance', { ...thread, stance: 'MUTED' })
  expect(await told()).toBe(false)
  await done(mei, 'setThreadStance', { ...thread, stance: null })
  expect(await told()).toBe(true)
  await done(here.priya, 'discardThread', thread)
  expect(await told()).toBe(false)
})

it('brings the calendar file once, and again when the meeting was changed', async () => {
  const uid = (mail: ComposedLetter | null) => /^SEQUENCE:\d+/m.exec(mail?.calendar?.text ?? '')?.[0]
  expect(uid((await leaving('EVENING')).mail)).toBe('SEQUENCE:0')
  const has = (sequence: number) =>
    here.database.asSuperuser(
      `insert into mailed_calendars (group_id, meeting_id, member_id, sequence) values ($1, $2, $3, $4)
       on conflict (group_id, meeting_id, member_id) do update set sequence = excluded.sequence`,
      [here.table.id, meetingId, here.tomas.id, sequence],
    )
  await has(0)
  expect((await leaving('EVENING')).mail?.calendar).toBeUndefined()
  await ofMeeting('sequence = 1')
  expect(uid((await leaving('EVENING')).mail)).toBe('SEQUENCE:1')
})
