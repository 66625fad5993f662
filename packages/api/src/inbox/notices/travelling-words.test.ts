import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { plantItem } from '../../../test/mailed.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import { startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import { itemKinds } from '../item-kinds.ts'
import { MailContent } from '../mail/content.ts'
import { letterKinds } from '../../server/letter-kinds.ts'
import { composeNotice } from './compose-notice.ts'

const world = openTwoTables()

/** What must not travel beyond how much of it may; each is written by somebody. */
const marks = [
  'titlecanary',
  'namecanary',
  'tradecanary',
  'begincanary',
  'endcanary',
  'thankscanary',
  'reasoncanary',
  'placecanary',
  'linkcanary',
]
type Mark = (typeof marks)[number]

const { FULL, FIRST_LINES, TITLE, NOTHING } = MailContent
const contents = [FULL, FIRST_LINES, TITLE, NOTHING]

/** What may travel at most of a thread, or of a meeting. */
const mayTravel: Record<MailContent, readonly Mark[]> = {
  FULL: marks,
  FIRST_LINES: marks.filter(mark => mark !== 'endcanary'),
  TITLE: ['titlecanary', 'namecanary'],
  NOTHING: [],
}

const confidences = ['TABLE', 'LESSON_MAY_TRAVEL', 'NOT_AGAIN', 'NAMED', 'PRESENT'] as const
type ConfidenceName = (typeof confidences)[number]

/** At each confidence, what is left of what a group chose. */
const leftAt: Record<ConfidenceName, (content: MailContent) => MailContent> = {
  TABLE: content => content,
  LESSON_MAY_TRAVEL: content => content,
  NOT_AGAIN: content => (content === NOTHING ? NOTHING : TITLE),
  NAMED: () => NOTHING,
  PRESENT: () => NOTHING,
}

const kindsOfMeetings = itemKinds.filter(kind => /^(MEETING|SERIES)_/.test(kind))
const kindsOfThreads = itemKinds.filter(kind => !kindsOfMeetings.includes(kind))
const toldKinds = ['MEMBER_GONE', 'ACCOMPANIMENT_COMPLETED', 'HANDED_OVER', 'INVITATION_DECLINED']

const reason = {
  words: `begincanary reasoncanary ${'word '.repeat(40)} endcanary`,
  by: 'namecanary, tradecanary',
}
const words = {
  subject: 'titlecanary is told',
  heading: 'titlecanary is told',
  says: ['Something has happened. This is why:'],
  reason,
  way: { button: 'Open', path: '/people' },
}

beforeEach(async () => {
  await world.database.asSuperuser(
    `update members set name = 'namecanary', trade = 'tradecanary' where id = $1`,
    [world.priya.id],
  )
})

async function choose(content: MailContent): Promise<void> {
  await world.database.asSuperuser(
    `insert into mail_settings (group_id, content) values ($1, $2)
     on conflict (group_id) do update set content = excluded.content`,
    [world.table.id, content],
  )
}

/** A mail that carries these items, as it would leave now. */
async function mailOf(...ids: string[]): Promise<ComposedLetter | null> {
  const { server, database, table, tomas, clock } = world
  const letterId = randomUUID()
  await database.asSuperuser('update inbox_items set letter_id = $2, mail_at = null where id = any ($1)', [
    ids,
    letterId,
  ])
  const house = {
    database: server.database,
    publicUrl: 'https://sixthirty.example',
    secret: 'a secret',
    clock: clock.now,
  }
  return composeNotice(house, letterKinds(house), {
    id: letterId,
    kind: 'NOTICE',
    groupId: table.id,
    memberId: tomas.id,
    subjectId: null,
    toAddress: 'tomas@example.org',
    queuedAt: clock.now(),
  })
}

const marksIn = (mail: ComposedLetter | null) => {
  const all = JSON.stringify(mail)
  return marks.filter(mark => all.includes(mark))
}

async function threadAt(
  confidence: ConfidenceName,
): Promise<{ threadId: string; postId: string; reach: 'TABLE' | 'NAMED' }> {
  const isKept = confidence === 'NAMED' || confidence === 'PRESENT'
  const threadId = await startedThread(world.table, world.priya, {
    title: 'titlecanary',
    body: `begincanary ${'and so on '.repeat(30)}\n\nendcanary`,
    confidence,
    ...(isKept && { readerIds: [world.tomas.id] }),
  })
  await world.database.asSuperuser(
    `insert into thread_thanks (group_id, thread_id, to_member_id, words, said_at) values ($1, $2, $3, $4, now())`,
    [world.table.id, threadId, world.tomas.id, `thankscanary ${'word '.repeat(40)} endcanary`],
  )
  const [post] = await world.database.asSuperuser<{ id: string }>(
    'select id from posts where thread_id = $1',
    [threadId],
  )
  return { threadId, postId: post?.id ?? '', reach: isKept ? 'NAMED' : 'TABLE' }
}

const toTomas = (item: Parameters<typeof plantItem>[3]) =>
  plantItem(world, world.table, world.tomas, { actor: world.priya, ...item })

async function aMeeting(): Promise<string> {
  const meetingId = await plantMeeting(world.database, world.table, { inHours: 50 })
  await world.database.asSuperuser(
    `update meetings set place = 'placecanary', link = 'https://linkcanary.example' where id = $1`,
    [meetingId],
  )
  return meetingId
}

describe.each(confidences)('of a thread at %s', confidence => {
  it.each(contents)('travels no more than may, of every kind, where the group chose %s', async content => {
    const thread = await threadAt(confidence)
    await choose(content)
    await world.database.asSuperuser(
      `insert into mail_wishes (group_id, member_id, level) values ($1, $2, 'EVERYTHING')`,
      [world.table.id, world.tomas.id],
    )
    const left = leftAt[confidence](content)
    for (const kind of kindsOfThreads) {
      const mail = await mailOf(await toTomas({ ...thread, kind }))
      expect(mail, kind).not.toBeNull()
      expect(mayTravel[left], kind).toEqual(expect.arrayContaining(marksIn(mail)))
      const subject = left === NOTHING ? /^Something new at Early Birds$/ : /titlecanary/
      expect(mail?.subject, kind).toMatch(subject)
      expect(JSON.stringify(mail).includes(thread.threadId), kind).toBe(left !== NOTHING)
    }
    const said = marksIn(await mailOf(await toTomas({ ...thread, kind: 'ANSWERED' })))
    const expected = {
      FULL: ['titlecanary', 'namecanary', 'tradecanary', 'begincanary', 'endcanary'],
      FIRST_LINES: ['titlecanary', 'namecanary', 'tradecanary', 'begincanary'],
      TITLE: ['titlecanary', 'namecanary'],
      NOTHING: [],
    }
    expect(said).toEqual(expected[left])
  })
})

describe('of a meeting', () => {
  it.each(contents)(
    'travels no more than may, its calendar file included, where the group chose %s',
    async content => {
      await choose(content)
      const meetingId = await aMeeting()
      const isCancelled = { meetingId: await aMeeting(), kind: 'MEETING_CANCELLED' }
      await world.database.asSuperuser(
        `update meetings set cancelled_at = now(), cancel_reason = 'reasoncanary' where id = $1`,
        [isCancelled.meetingId],
      )
      for (const kind of kindsOfMeetings) {
        const mail = await mailOf(await toTomas({ meetingId, kind }))
        expect(mayTravel[content], kind).toEqual(expect.arrayContaining(marksIn(mail)))
        expect(mail?.subject, kind).toContain(content === NOTHING ? 'Something new' : 'Coffee')
        expect(Boolean(mail?.calendar), kind).toBe(content !== NOTHING && kind.startsWith('MEETING_'))
      }
      const told = marksIn(await mailOf(await toTomas({ meetingId, kind: 'MEETING_PLANNED' })))
      const cancelled = marksIn(await mailOf(await toTomas(isCancelled)))
      const isTold = content === FULL || content === FIRST_LINES
      expect(told).toEqual(isTold ? ['placecanary', 'linkcanary'] : [])
      const reasonBy = ['namecanary', 'tradecanary', 'reasoncanary']
      expect(cancelled).toEqual(isTold ? [...reasonBy, 'placecanary', 'linkcanary'] : [])
    },
  )
})

describe('of what a room told in words of its day', () => {
  it.each(contents)('travels no reason beyond what may, where the group chose %s', async content => {
    await choose(content)
    for (const kind of toldKinds) {
      const mail = await mailOf(await toTomas({ kind, words }))
      const expected = {
        FULL: ['titlecanary', 'namecanary', 'tradecanary', 'begincanary', 'endcanary', 'reasoncanary'],
        FIRST_LINES: ['titlecanary', 'namecanary', 'tradecanary', 'begincanary', 'reasoncanary'],
        TITLE: ['titlecanary'],
        NOTHING: [],
      }
      expect(marksIn(mail), kind).toEqual(expected[content])
      expect(mail?.text.includes('This is why:'), kind).toBe(content === FULL || content === FIRST_LINES)
      expect(mail?.text.includes('Why, in their own words, is told at Early Birds.'), kind).toBe(
        content === TITLE,
      )
    }
  })
})

it.each(contents)('of a few’s thread nothing travels in a mail with others either, at %s', async content => {
  await choose(content)
  const few = await threadAt('NAMED')
  await world.database.asSuperuser(`update threads set title = 'fewcanary' where id = $1`, [few.threadId])
  await world.database.asSuperuser(`update posts set body = 'fewcanary' where id = $1`, [few.postId])
  const table = await threadAt('TABLE')
  const mail = await mailOf(
    await toTomas({ ...few, kind: 'ANSWERED' }),
    await toTomas({ ...table, kind: 'ANSWERED' }),
    await toTomas({ ...few, kind: 'KEPT_WITH_YOU' }),
    await toTomas({ meetingId: await aMeeting(), kind: 'MEETING_PLANNED' }),
  )
  expect(JSON.stringify(mail)).not.toMatch(/fewcanary/)
  expect(JSON.stringify(mail)).not.toContain(few.threadId)
  const told = {
    begins: content === NOTHING ? 'Something new at Early Birds' : '4 things at Early Birds',
    saysHowMany: content !== NOTHING,
  }
  const saysHowMany = mail?.text.includes('2 things that are not carried by mail')
  expect({ begins: mail?.text.split('\n')[0], saysHowMany }).toEqual(told)
})
