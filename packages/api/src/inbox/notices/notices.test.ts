import { beforeEach, describe, expect, it, vi } from 'vitest'
import { done } from '../../../test/act.ts'
import { addressOf, allLeft, mailNow, plantHours, plantItem } from '../../../test/mailed.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import { plantSeat } from '../../../test/planted-table.ts'
import { readMail } from '../../../test/read-mail.ts'
import { readCalendar } from '../../../test/read-calendar.ts'
import { startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { MailLevel } from '../mail/mail-level.ts'
import { mailItemsEverywhere } from './mail-items.ts'

const world = openTwoTables({ sendLetters: true })

/** How many mails had come when a test began. */
let cameBefore = 0

beforeEach(async () => {
  cameBefore = world.sink?.letters.length ?? 0
  for (const member of [...world.table.members, ...world.nextDoor.members])
    await plantHours(world.database, member, world.clock.now(), 'always decent')
})

const words = {
  subject: 'You are now an admin of Early Birds',
  heading: 'You are an admin now',
  says: ['You look after who is at the table. This is why:'],
  reason: { words: 'You have a way with people.\n\nAnd time.', by: 'Priya Kaur, baker' },
  way: { button: 'Open the group', path: '' },
}

async function aThread(more: object = {}): Promise<{ threadId: string; postId: string }> {
  const threadId = await startedThread(world.table, world.priya, {
    title: 'Boiler',
    body: 'It **hums** at night.',
    ...more,
  })
  // What was told by itself is none of these tests' business.
  await world.database.asSuperuser('delete from inbox_items')
  const [post] = await world.database.asSuperuser<{ id: string }>(
    'select id from posts where thread_id = $1',
    [threadId],
  )
  return { threadId, postId: post?.id ?? '' }
}

const choose = (level: MailLevel) =>
  done(world.tomas, 'chooseMailLevel', {
    groupId: world.table.id,
    level,
    weeklyDigest: true,
    digestHasOffers: false,
  })

const tell = (item: Parameters<typeof plantItem>[3] = {}, member = world.tomas) =>
  plantItem(world, world.table, member, { actor: world.priya, ...item })

const subjects = async () => (await mailNow(world)).map(({ subject }) => subject)

const nothing: string[] = []

const subjectsSoFar = () =>
  (world.sink?.letters ?? []).slice(cameBefore).map(letter => readMail(letter).subject)

/** Has the mail be queued, and put off once by the mail server. */
async function isPutOff(): Promise<void> {
  world.sink?.refuse(451)
  await mailItemsEverywhere(world.server.database, world.clock.now)()
  await attemptsWere(1)
  world.sink?.refuse(0)
}

const attemptsWere = (attempts: number) =>
  vi.waitFor(async () => {
    const waiting = await world.database.asSuperuser(
      'select attempts from mail.letters where told_at is null and leased_until is null',
    )
    expect(waiting).toEqual([{ attempts }])
  })

/** Has it be tried again at once. */
const tryAgain = () =>
  world.database.asSuperuser(
    `select graphile_worker.add_job('send-letter', json_build_object('id', id)) from mail.letters where told_at is null`,
  )

describe('a mail', () => {
  it('tells of one thing by its sentence, with its words and the way there', async () => {
    await tell(await aThread())
    const [mail, ...more] = await mailNow(world)
    expect(more).toEqual([])
    expect(mail?.to).toEqual([await addressOf(world.database, world.tomas)])
    expect(mail?.subject).toBe('Priya Kaur named you in “Boiler”')
    expect(mail?.text).toContain('> It hums at night.\n— Priya Kaur, baker\n\nOpen the thread:\nhttp')
    expect(mail?.html).toContain('It hums at night.')
  })

  it('says why it came and how no more come, in words and in headers, and that an answer reaches nobody', async () => {
    const { threadId } = await aThread()
    await tell({ threadId })
    const [mail] = await mailNow(world)
    expect(mail?.text).toContain('You get this because you have a seat at Early Birds')
    expect(mail?.text).toContain('Answering this mail reaches nobody')
    expect(mail?.text).toContain(`${world.server.url}/settings#mail`)
    const [, unsubscribe] = /<(.*)>/.exec(mail?.headers['list-unsubscribe'] ?? '') ?? []
    expect(mail?.text).toContain(`No more mail from Early Birds:\n${unsubscribe}`)
    expect(unsubscribe).toMatch(/\/u\/[\w-]{86}$/)
    expect(mail?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-id': `<${world.table.slug}.127.0.0.1>`,
      references: `<thread-${threadId}@127.0.0.1>`,
      'in-reply-to': `<thread-${threadId}@127.0.0.1>`,
    })
  })

  it('keeps the words in which a room told of one thing', async () => {
    await tell({ words })
    const [mail] = await mailNow(world)
    expect(mail?.subject).toBe(words.subject)
    expect(mail?.text).toMatch(
      /^You are an admin now\n\nYou look after .* This is why:\n\n> You have a way with people.\n>\n> And time.\n— Priya Kaur, baker\n\nOpen the group:\nhttp/,
    )
  })

  it('tells of several things in one: meetings, what is said to its reader, then the rest', async () => {
    const thread = await aThread()
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 50 })
    await choose(MailLevel.EVERYTHING)
    await tell({ ...thread, kind: 'POSTED' })
    await tell(thread)
    await tell({ meetingId, kind: 'MEETING_PLANNED' })
    const [mail, ...more] = await mailNow(world)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('3 things at Early Birds')
    expect(
      mail?.text.match(/^(MEETINGS|Coffee.*planned|SAID.*|.*named you.*|ALSO.*|.*wrote in.*)/gm),
    ).toEqual([
      'MEETINGS',
      expect.stringContaining('Coffee is planned'),
      'SAID TO YOU',
      'Priya Kaur named you in “Boiler”',
      'ALSO NEW',
      'Priya Kaur wrote in “Boiler”',
    ])
    expect(mail?.headers['references']).toBeUndefined()
  })

  it('is made for each member and each group apart', async () => {
    const seat = await plantSeat(world.database, world.server.url, world.nextDoor.id, world.tomas)
    await tell({ words })
    await tell({ words }, world.priya)
    await plantItem(world, world.nextDoor, seat, { words })
    const mails = await mailNow(world)
    expect(mails.map(({ headers }) => headers['list-id']).toSorted()).toEqual(
      [world.table, world.table, world.nextDoor].map(({ slug }) => `<${slug}.127.0.0.1>`).toSorted(),
    )
    const toTomas = await addressOf(world.database, world.tomas)
    expect(mails.filter(({ to }) => to[0] === toTomas)).toHaveLength(2)
  })

  it('frees what people called a thread of what would break its lines', async () => {
    const { threadId } = await aThread()
    await world.database.asSuperuser(
      `update threads set title = E'Boiler\\nBcc: all@example.org\\u202e' where id = $1`,
      [threadId],
    )
    await tell({ threadId })
    const [mail] = await mailNow(world)
    expect(mail?.subject).toBe('Priya Kaur named you in “Boiler Bcc: all@example.org”')
    expect(mail?.headers['bcc']).toBeUndefined()
    expect(mail?.text).toContain('Priya Kaur named you in “Boiler Bcc: all@example.org”')
  })
})

describe('when it leaves', () => {
  it('is held for a while, and takes along what follows', async () => {
    await tell({ words, dueIn: 10 })
    expect(await subjects()).toEqual(nothing)
    await tell({ words, dueIn: 0 })
    expect(await subjects()).toEqual(['2 things at Early Birds'])
    await tell({ words, dueIn: 10 })
    world.clock.passDays(11 / 24 / 60)
    expect(await subjects()).toEqual([words.subject])
  })

  it('leaves once, however often and by however many it is looked for', async () => {
    for (const member of world.table.members)
      for (let more = 0; more < 5; more++) await tell({ words }, member)
    const look = mailItemsEverywhere(world.server.database, world.clock.now)
    await Promise.all([look(), look(), look(), look()])
    await mailNow(world)
    const told = await world.database.asSuperuser<{ letters: number; items: number }>(
      `select count(distinct letter_id)::int as letters, count(letter_id)::int as items from inbox_items
       where group_id = $1 group by member_id`,
      [world.table.id],
    )
    expect(told.map(({ items }) => items)).toEqual([5, 5])
    const all = world.sink?.letters.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]) ?? []
    expect(new Set(all).size).toBe(all.length)
  })

  it('waits for the end of quiet hours, then brings all in one', async () => {
    await plantHours(world.database, world.tomas, world.clock.now(), 'quiet now')
    await tell({ words })
    expect(await subjects()).toEqual(nothing)
    await tell({ words })
    world.clock.passDays(0.5 / 24)
    expect(await subjects()).toEqual(nothing)
    world.clock.passDays(1 / 24)
    expect(await subjects()).toEqual(['2 things at Early Birds'])
  })

  it('leaves in quiet hours, alone, when a meeting that is near does not take place: not to whom it is no matter', async () => {
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 3, cancelledAt: new Date() })
    for (const member of world.table.members) {
      await plantHours(world.database, member, world.clock.now(), 'quiet now')
      await tell({ words }, member)
      await tell({ meetingId, kind: 'MEETING_CANCELLED', atOnce: true }, member)
    }
    await plantRsvp(world.database, world.table, meetingId, world.priya.id, 'NOT_GOING')
    const [mail, ...more] = await mailNow(world)
    expect(more).toEqual([])
    expect(mail?.to).toEqual([await addressOf(world.database, world.tomas)])
    expect(mail?.subject).toMatch(/^Coffee on .* is cancelled$/)
    world.clock.passDays(2 / 24)
    expect((await subjects()).toSorted()).toEqual(['2 things at Early Birds', words.subject])
  })
})

type Happens = (what: { id: string; threadId: string; postId: string }) => Promise<unknown>

const whatEndsIt: [string, Happens][] = [
  [
    'was read',
    ({ id }) => world.database.asSuperuser('update inbox_items set read_at = now() where id = $1', [id]),
  ],
  [
    'is in a thread that was read',
    ({ threadId }) => inGroup(world.tomas, 'markThreadRead', { threadId, upTo: 1 }),
  ],
  [
    'is in a thread that is muted',
    ({ threadId }) => inGroup(world.tomas, 'setThreadStance', { threadId, stance: 'MUTED' }),
  ],
  [
    'is in a thread that was discarded',
    ({ threadId }) => inGroup(world.priya, 'discardThread', { threadId }),
  ],
  [
    'is in a thread that a few keep to themselves now',
    async ({ threadId }) => {
      const [nora] = world.nextDoor.members
      const named = nora && (await plantSeat(world.database, world.server.url, world.table.id, nora))
      await inGroup(world.priya, 'changeConfidence', {
        threadId,
        confidence: 'NAMED',
        readerIds: [named?.id],
      })
    },
  ],
  [
    'goes to whoever is paused',
    () => inGroup(world.priya, 'pauseMember', { memberId: world.tomas.id, days: 3, reason: 'A rest.' }),
  ],
  ['goes to whoever has left', () => inGroup(world.tomas, 'leaveGroup')],
  ['goes to whoever wants no mail', () => choose(MailLevel.NOTHING)],
  ['goes to whoever wants only the evening before', () => choose(MailLevel.EVENING_BEFORE)],
  [
    'goes to an address from which mail came back',
    async () => {
      const address = await addressOf(world.database, world.tomas)
      await world.database.asSuperuser(
        `insert into mail.unreachable values ($1, now(), '550 no such person')`,
        [address],
      )
    },
  ],
]

const inGroup = (member: typeof world.tomas, verb: string, more: object = {}) =>
  done(member, verb, { groupId: world.table.id, ...more })

describe('what is not told any more', () => {
  it.each(whatEndsIt)('%s before it was due', async (_what, happens) => {
    const thread = await aThread()
    const id = await tell({ ...thread, kind: 'ANSWERED' })
    await happens({ id, ...thread })
    expect(await subjects()).toEqual(nothing)
  })

  it.each(whatEndsIt)('%s while its mail waited', async (_what, happens) => {
    const thread = await aThread()
    const id = await tell({ ...thread, kind: 'ANSWERED' })
    await isPutOff()
    await happens({ id, ...thread })
    await tryAgain()
    await allLeft(world.database)
    expect(subjectsSoFar()).toEqual(nothing)
  })

  it('is asked again when the mail leaves, and only the rest is in it', async () => {
    const thread = await aThread()
    await tell({ ...thread, kind: 'ANSWERED' })
    await tell({ kind: 'MEMBER_GONE', words })
    await isPutOff()
    await done(world.tomas, 'markThreadRead', { groupId: world.table.id, threadId: thread.threadId, upTo: 1 })
    await tryAgain()
    await allLeft(world.database)
    expect(subjectsSoFar()).toEqual([words.subject])
  })

  it('waits when it was put off into quiet hours', async () => {
    await tell({ words })
    await isPutOff()
    await plantHours(world.database, world.tomas, world.clock.now(), 'quiet now')
    await tryAgain()
    await attemptsWere(2)
    expect(subjectsSoFar()).toEqual(nothing)
    await plantHours(world.database, world.tomas, world.clock.now(), 'always decent')
    await tryAgain()
    await allLeft(world.database)
    expect(subjectsSoFar()).toEqual([words.subject])
  })
})

describe('what somebody wants by mail', () => {
  const told = (kind: string) => tell({ kind, words: { ...words, subject: kind } })

  it('is every post only where they said so, of the group or of its thread', async () => {
    const thread = await aThread()
    await tell({ ...thread, kind: 'POSTED' })
    expect(await subjects()).toEqual(nothing)
    await inGroup(world.tomas, 'setThreadStance', { threadId: thread.threadId, stance: 'FOLLOWED' })
    await tell({ ...thread, kind: 'POSTED' })
    expect(await subjects()).toEqual(['Priya Kaur wrote in “Boiler”'])
    const other = await aThread({ title: 'Stove' })
    await choose(MailLevel.EVERYTHING)
    await tell({ ...other, kind: 'STARTED' })
    expect(await subjects()).toEqual(['Priya Kaur started “Stove”'])
  })

  it.each([MailLevel.EVENING_BEFORE, MailLevel.NOTHING])(
    'is at %s still what is said about their own seat, in full whatever the group chose',
    async level => {
      await choose(level)
      await inGroup(world.priya, 'chooseGroupMail', {
        content: 'NOTHING',
        eveningTime: '18:00',
        digestWeekday: 7,
      })
      await tell({ words })
      await told('MEMBER_GONE')
      const mails = await mailNow(world)
      expect(mails.map(({ subject }) => subject)).toEqual([words.subject])
      expect(mails[0]?.text).toContain('> You have a way with people.')
    },
  )

  it('is at the evening before also a meeting that is near and does not take place; at nothing, not even that', async () => {
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 3, cancelledAt: new Date() })
    for (const [level, mails] of [
      [MailLevel.EVENING_BEFORE, 1],
      [MailLevel.NOTHING, 0],
    ] as const) {
      await choose(level)
      await tell({ meetingId, kind: 'MEETING_CANCELLED', atOnce: true })
      expect(await subjects()).toHaveLength(mails)
    }
  })

  it('is that their membership has ended, and nothing else of the group', async () => {
    await inGroup(world.tomas, 'leaveGroup')
    await told('MEMBER_GONE')
    world.clock.passDays(11 / 24 / 60)
    const [mail, ...more] = await mailNow(world)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('You have left Early Birds')
    expect(mail?.text).toContain('You get this because you had a seat at Early Birds')
  })

  it('is asked of the room that told it: what is for admins goes to none who is no admin any more', async () => {
    await told('SPONSOR_GONE')
    expect(await subjects()).toEqual(nothing)
    await tell({ kind: 'SPONSOR_GONE', words }, world.priya)
    expect(await subjects()).toEqual([words.subject])
  })
})

describe('a meeting', () => {
  const versionsKept = () =>
    world.database.asSuperuser<{ sequence: number }>(
      'select sequence from mailed_calendars where member_id = $1',
      [world.tomas.id],
    )

  it('comes with where it is, the three answers, and its calendar file', async () => {
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 50 })
    await world.database.asSuperuser('update meetings set sequence = 4 where id = $1', [meetingId])
    await tell({ meetingId, kind: 'MEETING_MOVED' })
    const [mail] = await mailNow(world)
    expect(mail?.text).toContain('Where: The Anchor, back room')
    expect(mail?.text.match(/\/r\/[\w-]+$/gm)).toHaveLength(3)
    expect(mail?.calendar?.method).toBe('PUBLISH')
    expect(mail?.calendar?.text).toContain('METHOD:PUBLISH')
    expect(readCalendar(mail?.calendar?.text ?? '').events).toMatchObject([
      { uid: meetingId, sequence: 4, status: 'CONFIRMED', location: 'The Anchor, back room' },
    ])
    expect(mail?.headers['references']).toBe(`<meeting-${meetingId}@127.0.0.1>`)
    expect(await versionsKept()).toEqual([{ sequence: 4 }])
  })

  it('that is cancelled comes off the calendar, and asks for no answer', async () => {
    const meetingId = await plantMeeting(world.database, world.table, {
      inHours: 50,
      cancelledAt: new Date(),
      cancelReason: 'The oven broke.',
    })
    await tell({ meetingId, kind: 'MEETING_CANCELLED' })
    const [mail] = await mailNow(world)
    expect(mail?.text).toContain('> The oven broke.')
    expect(mail?.text).not.toContain('/r/')
    expect(mail?.calendar?.method).toBe('CANCEL')
    expect(readCalendar(mail?.calendar?.text ?? '').events).toMatchObject([
      { uid: meetingId, status: 'CANCELLED' },
    ])
  })

  it('is nobody’s calendar file who was not sent it', async () => {
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 50 })
    const id = await tell({ meetingId, kind: 'MEETING_PLANNED' })
    await world.database.asSuperuser('update inbox_items set read_at = now() where id = $1', [id])
    await tell({ words })
    expect((await mailNow(world)).map(({ calendar }) => calendar)).toEqual([null])
    expect(await versionsKept()).toEqual([])
  })
})
