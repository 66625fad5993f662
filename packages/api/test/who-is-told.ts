import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { done } from './act.ts'
import { eventually } from './eventually.ts'
import { lookOn, type EventAnswer, type LookingOn } from './looking-on.ts'
import { plantSeat, type PlantedMember } from './planted-table.ts'
import { replied, startedThread } from './talk.ts'
import type { TwoTables } from './two-tables.ts'
import { plantPerson } from './planted-person.ts'

type Who = 'priya' | 'tomas' | 'mei' | 'noor' | 'nextDoor'

/**
 * Tries, of each level of confidence, who is told live of what is done in a thread, and who gets no frame. Priya begins
 * it, Tomás is named where it is kept to a few, Mei is settled, Noor came later and reads nothing from before.
 */
export function tryWhoIsTold(world: TwoTables): void {
  let people: Record<Who, PlantedMember>
  let looking: Record<Who, LookingOn>

  beforeEach(async () => {
    const { database, server, table, nextDoor, priya, tomas } = world
    const newly = async (name: string) => {
      const person = await plantPerson(database, `${randomUUID()}@example.org`)
      return plantSeat(database, server.url, table.id, { ...person, id: '', name, ask: priya.ask })
    }
    const [olaf] = nextDoor.members
    if (!olaf) throw new Error('Nobody sits next door.')
    people = { priya, tomas, mei: await newly('Mei'), noor: await newly('Noor'), nextDoor: olaf }
    await database.asSuperuser(
      `update members set standing = 'NEWCOMER', joined_at = now() + interval '1 hour' where id = $1`,
      [people.noor.id],
    )
    await database.asSuperuser(
      'insert into thread_settings (group_id, newcomers_read_earlier) values ($1, false)',
      [table.id],
    )
  })
  afterEach(() => {
    for (const each of Object.values(looking)) each.close()
  })

  async function everybodyLooksOn(after: Partial<Record<Who, string>> = {}): Promise<void> {
    const { server, table, nextDoor } = world
    const entries = Object.entries(people).map(async ([who, { cookie }]) => {
      const groupId = who === 'nextDoor' ? nextDoor.id : table.id
      return [who, await lookOn(server.url, cookie, groupId, { after: after[who as Who] ?? null })] as const
    })
    looking = Object.fromEntries(await Promise.all(entries)) as Record<Who, LookingOn>
  }

  /** What each was told since they look on, once everybody at the table was told of something later. */
  async function told(): Promise<Record<Who, EventAnswer[]>> {
    const beat = randomUUID()
    const isBeat = ({ tableOfMeetingId }: EventAnswer) => tableOfMeetingId === beat
    for (const { id } of [world.table, world.nextDoor])
      await world.server.database.asSystem('a test', id, manager =>
        manager.query(`select app.note_event($1, 'TABLE', $2, null, null, null)`, [id, beat]),
      )
    await eventually(() => expect(Object.values(looking).every(each => each.events.some(isBeat))).toBe(true))
    const all = Object.entries(looking).map(([who, { events }]) => [
      who,
      events.filter(event => !isBeat(event)).slice(1),
    ])
    return Object.fromEntries(all) as Record<Who, EventAnswer[]>
  }

  const isAbout = (threadId: string) => (event: EventAnswer) =>
    event.thread?.id === threadId || event.post !== null || event.readElsewhere?.threadId === threadId

  it.each<[string, object, Who[]]>([
    ['the whole table', { confidence: 'TABLE' }, ['priya', 'tomas', 'mei']],
    ['the whole table, not to be raised again', { confidence: 'NOT_AGAIN' }, ['priya', 'tomas', 'mei']],
    ['a few', { confidence: 'NAMED' }, ['priya', 'tomas']],
  ])('of a thread for %s', async (_, chosen, readers) => {
    const { table } = world
    const { priya, tomas } = people
    const threadId = await startedThread(table, priya, { readerIds: [tomas.id], ...chosen })
    await everybodyLooksOn()
    const post = await replied(table, tomas, threadId, { body: 'first words' })
    const about = { groupId: table.id, postId: post.id }
    await done(priya, 'reactToPost', { ...about, reaction: 'WITH_YOU', isOn: true })
    await done(tomas, 'editPost', { ...about, body: 'other words', fromVersion: 1 })
    await done(tomas, 'takeBackPost', about)
    await done(priya, 'markThreadRead', { groupId: table.id, threadId, upTo: 2 })
    const toldTo = await told()
    const posts = (who: Who) => toldTo[who].filter(({ post: each }) => each).length
    const others = (Object.keys(people) as Who[]).filter(who => !readers.includes(who))
    expect(readers.map(who => posts(who) > 3)).toEqual(readers.map(() => true))
    expect(others.map(who => [who, toldTo[who]])).toEqual(others.map(who => [who, []]))
    // How far somebody has read, and what is new to them, is told to them alone.
    const own = ({ readElsewhere, inboxChanged }: EventAnswer) => readElsewhere !== null || inboxChanged
    expect(toldTo.mei.filter(own)).toEqual([])
    expect(toldTo.priya.some(({ readElsewhere }) => readElsewhere?.readUpTo === 2)).toBe(true)
  })

  it('of a thread that is kept to others than before, and of what they missed meanwhile', async () => {
    const { table } = world
    const { priya, tomas, mei } = people
    const threadId = await startedThread(table, priya, { confidence: 'NAMED', readerIds: [tomas.id] })
    await everybodyLooksOn()
    const cursors = Object.fromEntries(
      Object.entries(looking).map(([who, { events }]) => [who, events[0]?.cursor ?? '']),
    ) as Record<Who, string>
    await done(priya, 'changeConfidence', {
      groupId: table.id,
      threadId,
      confidence: 'NAMED',
      readerIds: [mei.id],
    })
    await replied(table, mei, threadId, { body: 'only for two' })
    const live = await told()
    expect(live.mei.some(({ thread, post }) => thread?.id === threadId && !post)).toBe(true)
    expect(live.mei.filter(({ post }) => post)).not.toEqual([])
    expect(live.tomas.map(({ goneThreadId }) => goneThreadId).filter(Boolean)).toEqual([threadId])
    expect(live.tomas.filter(isAbout(threadId))).toEqual([])
    expect([live.noor, live.nextDoor]).toEqual([[], []])

    // The same to whoever comes back with the cursor from before.
    for (const each of Object.values(looking)) each.close()
    await everybodyLooksOn(cursors)
    await eventually(() => expect(looking.mei.posts()).toEqual(['only for two']))
    await told()
    expect(looking.tomas.events.filter(isAbout(threadId))).toEqual([])
    expect(looking.noor.events.filter(isAbout(threadId))).toEqual([])
  })
}
