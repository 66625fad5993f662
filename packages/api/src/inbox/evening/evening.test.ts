import { beforeEach, describe, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import {
  dayFromNow,
  letItBe,
  mailEvenings,
  momentOf,
  plantMemberAt,
  type LeftMail,
} from '../../../test/by-the-clock.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { replied, startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { Visitor } from '../../../test/visitor.ts'

const here = openTwoTables()
const day = dayFromNow(4)
const evening = momentOf(dayFromNow(3), '18:00')
let meetingId: string

const plant = (over: Parameters<typeof plantMeeting>[2] = {}) =>
  plantMeeting(here.database, here.table, {
    wallDate: day,
    wallTime: '06:30',
    timeZone: 'Europe/Lisbon',
    ...over,
  })

/** The mails of the evening before, as they stand in the box of one of them. */
async function mailsTo(member: PlantedMember, at = evening): Promise<LeftMail[]> {
  letItBe(here, at)
  const all = await mailEvenings(here)
  return all.filter(({ kind, memberId }) => kind === 'EVENING' && memberId === member.id)
}

const textTo = async (member: PlantedMember, at = evening) => (await mailsTo(member, at))[0]?.text ?? ''

const choose = (member: PlantedMember, wishes: object) =>
  done(member, 'chooseMailLevel', {
    groupId: here.table.id,
    level: 'CONCERNS_ME',
    weeklyDigest: true,
    digestHasOffers: false,
    ...wishes,
  })

const seatOf = (name: string) => plantMemberAt(here, name)

const minutes = (moment: Date, count: number) => new Date(moment.getTime() + count * 60_000)

beforeEach(async () => {
  meetingId = await plant()
})

describe('the evening before', () => {
  it('says when, where and who, asks whoever has not said, and is sent once', async () => {
    const mei = await seatOf('Mei Tan')
    await plantRsvp(here.database, here.table, meetingId, here.priya.id, 'GOING')
    await plantRsvp(here.database, here.table, meetingId, mei.id, 'MAYBE')
    expect(await mailsTo(here.tomas, minutes(evening, -1))).toEqual([])
    const [mail, ...more] = await mailsTo(here.tomas)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ kind: 'EVENING', once: `EVENING/${meetingId}/${day}`, isSent: true })
    expect(mail?.subject).toBe('Coffee is tomorrow at 6:30 AM. Will you be there?')
    for (const words of [
      'Where: The Anchor, back room',
      'You have not said yet whether you come.',
      'Priya is coming; Mei may.',
      'Answering this mail reaches nobody',
    ])
      expect(mail?.text).toContain(words)
    expect((await mailsTo(here.priya))[0]?.subject).toBe('Coffee is tomorrow at 6:30 AM')
    expect(await mailsTo(here.tomas, minutes(evening, 60))).toHaveLength(1)
    const nextDoor = `select from mail.letters where group_id = $1 and kind = 'EVENING'`
    expect(await here.database.asSuperuser(nextDoor, [here.nextDoor.id])).toEqual([])
  })

  it('carries three answers that work without signing in, each for this person and meeting', async () => {
    const text = await textTo(here.tomas)
    const links = [...text.matchAll(/^(.+):\nhttp:\/\/[^/]+(\/r\/\S+)$/gm)]
    expect(links.map(([, words]) => words)).toEqual(['I’ll be there', 'Not sure yet', 'Can’t this time'])
    await new Visitor(here.server.url).post(links[2]?.[2] ?? '')
    expect(
      await here.database.asSuperuser('select member_id, answer from rsvps where meeting_id = $1', [
        meetingId,
      ]),
    ).toEqual([{ member_id: here.tomas.id, answer: 'NOT_GOING' }])
  })

  it('tells first what nobody has answered, then what was said since one looked', async () => {
    const talk = await startedThread(here.table, here.priya, {
      title: 'Which scales?',
      body: 'The big ones.',
    })
    await startedThread(here.table, here.priya, {
      title: 'How do you let someone go?',
      body: 'She has been with us for nine years.',
      kind: 'ASK',
      mode: 'EXPERIENCE',
    })
    await startedThread(here.table, here.priya, {
      title: 'Spare oven',
      body: 'To give away.',
      kind: 'OFFER_OR_NEED',
    })
    await replied(here.table, here.priya, talk, { body: 'And a small one.' })
    await done(here.tomas, 'setThreadStance', {
      groupId: here.table.id,
      threadId: await startedThread(here.table, here.priya, { title: 'Muted', body: 'Muted.' }),
      stance: 'MUTED',
    })
    const text = await textTo(here.tomas)
    const order = [
      'NOBODY HAS ANSWERED YET',
      'Priya Kaur asks: “How do you let someone go?”',
      '> She has been with us for nine years.',
      'SAID SINCE YOU LAST LOOKED',
      'Two new in “Which scales?”, first from Priya Kaur',
      '> The big ones.',
    ].map(words => text.indexOf(words))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order).not.toContain(-1)
    expect(text).not.toContain('Spare oven')
    expect(text).not.toContain('Muted')
    // Their own words are no news to whoever wrote them.
    expect(await textTo(here.priya)).not.toContain('Which scales?')
  })

  it('is dropped for what was cancelled, moved to another day, or begins before it can leave', async () => {
    const set = (change: string, values: unknown[] = []) =>
      here.database.asSuperuser(`update meetings set ${change} where id = $1`, [meetingId, ...values])
    await set('cancelled_at = now()')
    expect(await mailsTo(here.tomas)).toEqual([])
    await set(`cancelled_at = null, moved_at = now(), starts_at = $2, ends_at = $3`, [
      momentOf(dayFromNow(5), '06:30'),
      momentOf(dayFromNow(5), '07:30'),
    ])
    expect(await mailsTo(here.tomas, minutes(evening, 60))).toEqual([])
    const next = await mailsTo(here.tomas, minutes(evening, 24 * 60))
    expect(next.map(({ once }) => once)).toEqual([`EVENING/${meetingId}/${dayFromNow(5)}`])
    const early = await plant({ wallDate: dayFromNow(9), wallTime: '05:00' })
    const night = momentOf(dayFromNow(8), '21:00')
    expect((await mailsTo(here.tomas, night)).some(({ once }) => once.includes(early))).toBe(false)
  })

  it('leaves not at all for whoever wants none, is paused, gone, or not coming where nothing is new', async () => {
    const level = await seatOf('Lea')
    const paused = await seatOf('Pia')
    const gone = await seatOf('Gus')
    const calm = await seatOf('Cal')
    await choose(level, { level: 'NOTHING' })
    await here.database.asSuperuser(
      `update members set paused_until = now() + interval '9 days', pause_reason = 'a rest' where id = $1`,
      [paused.id],
    )
    await done(gone, 'leaveGroup', { groupId: here.table.id })
    await plantRsvp(here.database, here.table, meetingId, calm.id, 'NOT_GOING')
    letItBe(here, evening)
    const sent = (await mailEvenings(here)).filter(({ kind, isSent }) => kind === 'EVENING' && isSent)
    expect(sent.map(({ memberId }) => memberId).toSorted()).toEqual([here.priya.id, here.tomas.id].toSorted())
  })

  it('comes in everybody’s own decent hours, and once for a person over two processes', async () => {
    const early = await seatOf('Early')
    const far = await seatOf('Far')
    const hours = (member: PlantedMember, timeZone: string, quietFrom: string) =>
      done(member, 'chooseMailHours', { timeZone, quietFrom, quietUntil: '06:00' })
    await hours(early, 'Europe/Lisbon', '17:00')
    await hours(far, 'Asia/Tokyo', '20:00')
    const kept = async (moment: Date) => {
      letItBe(here, moment)
      await Promise.all([mailEvenings(here), mailEvenings(here)])
      const all = await mailEvenings(here)
      const evenings = all.filter(({ kind }) => kind === 'EVENING')
      return evenings.map(({ memberId }) => memberId).toSorted()
    }
    const ids = (...members: PlantedMember[]) => members.map(({ id }) => id).toSorted()
    expect(await kept(minutes(evening, -80))).toEqual([])
    expect(await kept(minutes(evening, -70))).toEqual(ids(early))
    expect(await kept(evening)).toEqual(ids(early, here.priya, here.tomas))
    expect(await kept(momentOf(day, '05:59', 'Asia/Tokyo'))).toEqual(ids(early, here.priya, here.tomas))
    expect(await kept(momentOf(day, '06:01', 'Asia/Tokyo'))).toEqual(ids(early, far, here.priya, here.tomas))
  })
})
