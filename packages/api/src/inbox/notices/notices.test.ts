import { describe, expect, it } from 'vitest'
import { addressOf, allLeft, mailNow, plantHours, plantItem } from '../../../test/mailed.ts'
import { openMailedTables, words } from '../../../test/mailed-tables.ts'
import { plantMeeting, plantRsvp } from '../../../test/planted-meeting.ts'
import { plantSeat } from '../../../test/planted-table.ts'
import { statementsDuring, type SentStatement } from '../../../test/statements-during.ts'
import { mailItemsEverywhere } from './mail-items.ts'

const { world, tell, aThread, choose, subjects } = openMailedTables()

const nothing: string[] = []

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
    await choose('EVERYTHING')
    await tell({ ...thread, kind: 'POSTED' })
    await tell(thread)
    await tell({ meetingId, kind: 'MEETING_PLANNED' })
    const [mail, ...more] = await mailNow(world)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/^Coffee is planned: .* and 2 more$/)
    expect(mail?.text).toMatch(/^3 things at Early Birds\n/)
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
    expect(await subjects()).toEqual([`${words.subject}, and one more`])
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
    expect(await subjects()).toEqual([`${words.subject}, and one more`])
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
    const [one, two] = (await subjects()).toSorted()
    expect(one).toMatch(/^Coffee on .* is cancelled, and one more$/)
    expect(two).toBe(words.subject)
  })
})

it('asks as much of the database, however much is told to however many', async () => {
  const look = mailItemsEverywhere(world.server.database, world.clock.now)
  /** Of the job itself: the mails it queues are worded meanwhile, each by statements of its own. */
  const isOfJob = ({ text }: SentStatement) =>
    /groups_with_mail_due|as "isDue"|set mail_at|insert into mail.letters/.test(text)
  const statements = async (each: number) => {
    for (const member of world.table.members)
      for (let more = 0; more < each; more++) await tell({ words }, member)
    const sent = await statementsDuring(look, 'sixthirty_system')
    await allLeft(world.database)
    return sent.filter(isOfJob).length
  }
  expect([await statements(1), await statements(20)]).toEqual([4, 4])
})
