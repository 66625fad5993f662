import { beforeAll, beforeEach, expect, it } from 'vitest'
import { done } from './act.ts'
import {
  dayFromNow,
  letItBe,
  mailEvenings,
  momentOf,
  plantMemberAt,
  sundayToCome,
  type LeftMail,
} from './by-the-clock.ts'
import { plantMeeting } from './planted-meeting.ts'
import type { PlantedMember } from './planted-table.ts'
import { startedThread } from './talk.ts'
import type { TestDatabase } from './test-database.ts'
import { openTwoTables } from './two-tables.ts'

/** Has a picture stand with each post, which shows what the post says. */
const withFiles = `insert into post_files (group_id, id, uploader_id, kind, name, alt, bytes, kept_bytes, width, height,
    digest, kept_as, uploaded_at, post_id, thread_id, reach, place)
  select p.group_id, gen_random_uuid(), p.author_id, 'PICTURE', 'board.jpg', p.body || '-shown', 1, 1, 1, 1, '', gen_random_uuid(),
    now(), p.id, p.thread_id, p.reach, 0 from posts p where p.body like 'marked-%'`

const marked = (what: string) => `marked-${what}`

/**
 * Tries how much of anybody's words a mail by the clock takes along, at each level of the group and for each confidence.
 * @param bend switches one lock off
 */
export function keepMailsByTheClock(bend?: (database: TestDatabase) => Promise<void>): void {
  const here = openTwoTables()
  let mei: PlantedMember
  let meetingId: string
  let fewId: string

  beforeAll(async () => bend?.(here.database))

  beforeEach(async () => {
    mei = await plantMemberAt(here, 'Mei Tan')
    const { table, priya, tomas, nextDoor } = here
    meetingId = await plantMeeting(here.database, table, {
      wallDate: dayFromNow(20),
      wallTime: '06:30',
      timeZone: 'Europe/Lisbon',
    })
    await startedThread(table, priya, { title: marked('title'), body: marked('words') })
    fewId = await startedThread(table, priya, {
      title: marked('few-title'),
      body: marked('few-words'),
      confidence: 'NAMED',
      readerIds: [tomas.id],
    })
    await startedThread(table, priya, {
      title: marked('again-title'),
      body: marked('again-words'),
      confidence: 'NOT_AGAIN',
    })
    await startedThread(table, priya, {
      title: marked('lesson-title'),
      body: marked('lesson-words'),
      confidence: 'LESSON_MAY_TRAVEL',
      kind: 'ASK',
      mode: 'ADVICE',
    })
    const [nora] = nextDoor.members
    if (nora) await startedThread(nextDoor, nora, { title: marked('next-door'), body: marked('next-door') })
    await here.database.asSuperuser(withFiles, [])
    const put = (title: string, more: object = {}) =>
      done(priya, 'putOnTable', { groupId: table.id, id: crypto.randomUUID(), meetingId, title, ...more })
    await put(marked('item'))
    await put(marked('few-item'), { threadId: fewId })
  })

  const content = (level: string) =>
    done(here.priya, 'chooseGroupMail', {
      groupId: here.table.id,
      content: level,
      eveningTime: '18:00',
      digestWeekday: 7,
    })

  async function mailTo(member: PlantedMember, kind: LeftMail['kind'], at: Date) {
    letItBe(here, at)
    // What was said weeks before is no news by then.
    await here.database.asSuperuser(
      'update threads set started_at = $2, last_post_at = $2 where group_id = $1',
      [here.table.id, new Date(at.getTime() - 3_600_000)],
    )
    const mails = await mailEvenings(here)
    const mail = mails.find(left => left.kind === kind && left.memberId === member.id)
    if (!mail?.isSent) throw new Error('No mail was sent.')
    const all = `${mail.subject} ${mail.text} ${mail.html}`
    const marks = [...new Set(all.match(/marked-[a-z-]+/g))]
      .map(mark => mark.slice('marked-'.length))
      .toSorted()
    return { marks, text: mail.text, names: all.includes('Priya') }
  }
  const evening = (member = here.tomas) => mailTo(member, 'EVENING', momentOf(dayFromNow(19), '18:00'))
  const digest = (member = here.tomas) => mailTo(member, 'DIGEST', momentOf(sundayToCome(), '18:00'))

  const titles = ['again-title', 'lesson-title', 'title']
  const words = [
    'again-title',
    'lesson-title',
    'lesson-words',
    'lesson-words-shown',
    'title',
    'words',
    'words-shown',
  ]

  it('takes along how words begin, where nothing was chosen; of what is kept to a few, nothing', async () => {
    const week = await digest()
    expect(week.marks).toEqual(words)
    expect(week.text).toContain('And more that is new at Early Birds')
    const before = await evening()
    expect(before.marks).toEqual([...words, 'item'].toSorted())
    expect(before.text).toContain('And more that is new at Early Birds')
    expect(before.text).toContain('And more, of which no mail tells.')
  })

  it('takes along who and where, where titles alone travel', async () => {
    await content('TITLE')
    expect((await digest()).marks).toEqual(titles)
    expect((await evening()).marks).toEqual([...titles, 'item'].toSorted())
  })

  it('tells nothing but that there is something, where nothing travels', async () => {
    await content('NOTHING')
    for (const mail of [await digest(), await evening()]) {
      expect(mail.marks).toEqual([])
      expect(mail.names).toBe(false)
      expect(mail.text).not.toContain('Anchor')
      expect(mail.text).toContain('Something new at Early Birds')
    }
    expect((await evening()).text).toContain('Something of which no mail tells.')
  })

  it('tells whoever may not read a thread not even that there is one', async () => {
    for (const mail of [await digest(mei), await evening(mei)]) {
      expect(mail.marks).toContain('words')
      expect(mail.marks.filter(mark => mark.startsWith('few') || mark.startsWith('next'))).toEqual([])
      expect(mail.text).not.toContain('And more')
    }
  })
}
