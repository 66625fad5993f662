import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { itemKinds } from '../src/inbox/item-kinds.ts'
import type { RunningServer } from '../src/server/start-server.ts'
import { deadlines } from '../src/server/deadlines.ts'
import { plantEverybody } from './confidence/everybody.ts'
import { MovableClock } from './movable-clock.ts'
import { followed } from './followed.ts'
import { inboxOf } from './inbox.ts'
import type { PlantedMember, PlantedTable } from './planted-table.ts'
import { cloneDatabase, type TestDatabase } from './test-database.ts'
import { startTestServer } from './test-server.ts'

type Confidence = 'TABLE' | 'NAMED' | 'PRESENT' | 'NOT_AGAIN' | 'LESSON_MAY_TRAVEL'
type Name = 'author' | 'named' | 'admin' | 'unnamed' | 'newcomer' | 'paused' | 'both'

const canary = 'secretcanary'

/** All that is told of a thread; each is told at least once below. */
const kindsOfThreads = itemKinds.filter(kind => !/^(MEETING|SERIES)_/.test(kind)).toSorted()

/**
 * Tries what members are told of threads, as everybody, at every level.
 * @param bend takes one lock away
 */
export function keepInboxes(bend: (database: TestDatabase) => Promise<void> = async () => undefined): void {
  const clock = new MovableClock()
  let database: TestDatabase
  let server: RunningServer
  let table: PlantedTable
  let nextDoor: PlantedTable
  let everybody: Record<Name, PlantedMember>
  let heldId: string
  let threadId: string

  beforeAll(async () => {
    database = await cloneDatabase()
    await bend(database)
    server = await startTestServer(database, { clock: clock.now })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
  })
  beforeEach(async () => {
    clock.reset()
    ;({ table, nextDoor, everybody, heldId } = await plantEverybody(database, server.url))
    await database.asSuperuser(
      `insert into mail_wishes (group_id, member_id, level) select group_id, id, 'EVERYTHING' from members where group_id = $1`,
      [table.id],
    )
    threadId = randomUUID()
    await pause()
  })

  const pause = () =>
    database.asSuperuser(
      `update members set paused_until = now() + interval '40 days', pause_reason = 'A rest.' where id = $1`,
      [everybody.paused.id],
    )
  const resume = () =>
    database.asSuperuser('update members set paused_until = null, pause_reason = null where id = $1', [
      everybody.paused.id,
    ])

  /** Does something as somebody, if they may. */
  async function tries(by: Name, verb: string, input: object): Promise<void> {
    const type = verb.charAt(0).toUpperCase() + verb.slice(1)
    const question = `mutation ($input: ${type}Input!) { ${verb}(input: $input) { userErrors { code } } }`
    // Where the application would let somebody, the database may not, which is an error.
    await everybody[by].ask(question, { input: { groupId: table.id, ...input } }).catch(() => undefined)
  }

  const keeps = (confidence: Confidence, ...readers: Name[]) => {
    const readerIds = readers.map(name => everybody[name].id)
    return tries('author', 'changeConfidence', { threadId, confidence, readerIds })
  }

  /** Whatever is told of a thread: started, said, named, answered, thanked, brought to the table, asked about. */
  async function useThread(confidence: Confidence): Promise<void> {
    const words = `${canary} ${Object.values(everybody)
      .map(({ id, name }) => `[@${name}](member:${id})`)
      .join(' ')}`
    const isKept = confidence === 'NAMED' || confidence === 'PRESENT'
    const readerIds = isKept ? [everybody.named.id, everybody.paused.id] : null
    const ask = { title: `${canary}: a question?`, kind: 'ASK', mode: 'ADVICE', confidence, readerIds }
    await tries('author', 'startThread', { id: threadId, postId: randomUUID(), body: canary, ...ask })
    if (confidence === 'PRESENT') await tries('author', 'keepToThosePresent', { threadId, meetingId: heldId })
    if (isKept) await keeps(confidence, 'named', 'paused')
    const say = (by: Name, body: string, id: string = randomUUID()) =>
      tries(by, 'replyToThread', { threadId, id, body })
    for (const name of Object.keys(everybody) as Name[]) await say(name, `${canary} by ${name}`)
    const postId = randomUUID()
    await say('author', canary, postId)
    await say('named', words)
    await tries('author', 'editPost', { postId, body: words, fromVersion: 1 })
    for (const [by, agrees] of [
      ['named', false] as const,
      ['unnamed', true] as const,
      ['named', true] as const,
    ]) {
      const itemId = randomUUID()
      await tries(by, 'putOnTable', { id: itemId, threadId, title: `${canary} on the table` })
      // Nobody is told that they are asked for what is answered already.
      await followed(database)
      await tries('author', 'answerTableRequest', { itemId, agrees })
    }
    for (const name of ['named', 'unnamed'] as const) {
      const thanks = [{ memberId: everybody[name].id, words: `${canary}, thanks` }]
      await tries('author', 'closeAsk', { threadId, thanks })
    }
    const { id: memberId } = everybody.unnamed
    await tries('unnamed', 'markAttendance', { meetingId: heldId, memberId, presence: 'PRESENT' })
    await followed(database)
    clock.passDays(29)
    await deadlines(server.database, { publicUrl: server.url, clock: clock.now })['ask-what-became']?.()
  }

  async function whoIsTold(): Promise<string[]> {
    await followed(database)
    const told: string[] = []
    for (const [name, member] of Object.entries({
      ...everybody,
      nextDoor: nextDoor.members[1] as PlantedMember,
    })) {
      const read = JSON.stringify(await inboxOf(member))
      if (read.includes(canary) || read.includes(threadId)) told.push(name)
      const { viewer } = await member.ask<{ viewer: { hasUnreadInbox: boolean } }>(
        '{ viewer { hasUnreadInbox } }',
      )
      // What nobody can read makes no dot either.
      if (viewer.hasUnreadInbox && !read.includes('"isRead":false')) told.push(`${name}, by a dot`)
    }
    return told.toSorted()
  }

  /** Who was told anything of the thread, and of which kinds, past every lock. */
  const written = () =>
    database.asSuperuser<{ name: string; kind: string }>(
      `select distinct m.name, i.kind from inbox_items i join members m on m.id = i.member_id where i.thread_id = $1`,
      [threadId],
    )

  const everyone = ['admin', 'author', 'both', 'named', 'newcomer', 'unnamed']

  it.each<[Confidence, string[]]>([
    ['TABLE', everyone],
    ['NOT_AGAIN', everyone],
    ['LESSON_MAY_TRAVEL', everyone],
    ['NAMED', ['author', 'named']],
    ['PRESENT', ['author', 'named']],
  ])('of a thread at %s only those who may read it are told: %j', async (confidence, expected) => {
    await useThread(confidence)
    expect(await whoIsTold()).toEqual(expected)
    const readers = new Set((await written()).map(({ name }) => name))
    // Who is paused finds it when they are back.
    expect(readers.size).toBe(expected.length + 1)
    await resume()
    expect(await whoIsTold()).toEqual([...expected, 'paused'].toSorted())
  })

  it('every kind is tried here, between the levels', async () => {
    await useThread('TABLE')
    const kinds = new Set((await written()).map(({ kind }) => kind))
    threadId = randomUUID()
    await useThread('PRESENT')
    for (const { kind } of await written()) kinds.add(kind)
    expect([...kinds].toSorted()).toEqual(kindsOfThreads)
  })

  it('raised, it leaves every inbox at once but of those it is kept with, and comes back when it is lowered', async () => {
    await useThread('TABLE')
    expect(await whoIsTold()).toEqual(everyone)
    await keeps('NAMED', 'named')
    expect(await whoIsTold()).toEqual(['author', 'named'])
    await keeps('NAMED', 'unnamed')
    expect(await whoIsTold()).toEqual(['author', 'unnamed'])
    await keeps('TABLE')
    expect(await whoIsTold()).toEqual(everyone)
  })

  it('raised before anybody heard of what was said, it is told to nobody else', async () => {
    await tries('author', 'startThread', { id: threadId, postId: randomUUID(), title: canary, body: canary })
    const said = Array.from({ length: 5 }, () =>
      tries('author', 'replyToThread', { threadId, id: randomUUID(), body: canary }),
    )
    await Promise.all([...said, keeps('NAMED', 'named')])
    expect(await whoIsTold()).toEqual(['named'])
    const loose = await database.asSuperuser(
      `select from inbox_items where thread_id = $1 and reach <> 'NAMED'`,
      [threadId],
    )
    expect(loose).toEqual([])
  })

  it('what newcomers may not read is not told to them', async () => {
    await tries('author', 'startThread', { id: threadId, postId: randomUUID(), title: canary, body: canary })
    await followed(database)
    await database.asSuperuser(`update threads set started_at = now() - interval '9 days' where id = $1`, [
      threadId,
    ])
    await tries('author', 'openThreadToNewcomers', { threadId, isOpen: false })
    expect(await whoIsTold()).toEqual(everyone.filter(name => !['author', 'newcomer'].includes(name)))
    const { id, name } = everybody.newcomer
    const post = { threadId, id: randomUUID(), body: `${canary} [@${name}](member:${id})` }
    await tries('author', 'replyToThread', post)
    await followed(database)
    const kinds = (await written()).filter(({ name: told }) => told === name).map(({ kind }) => kind)
    expect(kinds).toEqual(['STARTED'])
    await tries('author', 'openThreadToNewcomers', { threadId, isOpen: true })
    expect(await whoIsTold()).toEqual(everyone.filter(told => told !== 'author'))
  })

  it('discarded, it is gone from every inbox', async () => {
    await useThread('TABLE')
    await tries('author', 'discardThread', { threadId })
    expect(await whoIsTold()).toEqual([])
  })

  it('nobody reads or marks what somebody else was told', async () => {
    await useThread('TABLE')
    const [item] = await inboxOf(everybody.named)
    for (const name of ['admin', 'author', 'both'] as const)
      await tries(name, 'readInboxItem', { itemId: item?.id })
    expect((await inboxOf(everybody.named)).find(({ id }) => id === item?.id)?.isRead).toBe(item?.isRead)
    const ids = new Set((await inboxOf(everybody.named)).map(({ id }) => id))
    for (const name of ['admin', 'author', 'both'] as const)
      expect((await inboxOf(everybody[name])).filter(({ id }) => ids.has(id))).toEqual([])
  })
}
