import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { RunningServer } from '../src/server/start-server.ts'
import { plantMeeting } from './planted-meeting.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from './planted-table.ts'
import { cloneDatabase, type TestDatabase } from './test-database.ts'
import { startTestServer } from './test-server.ts'

/** Every outlet in which a thread, its words or their number could show. */
const outlets = `query ($slug: String!, $thread: ID!) { group(slug: $slug) {
  thread(id: $thread) { id title confidence openToNewcomers postCount lastPostAt newPostCount viewerCanReply
    kind mode askState closedAt state pinnedAt restedAt outcome { body } viewerThanks thankable { name }
    viewerIsAskedWhatBecame author { name } readers { name } viewerStance mentionable { name } presentAt { id } markedPresentLater { name }
    tableItem { id title } table { itemId requestItemId viewerCanBring } tableRequests { id title }
    posts(first: 20) { nodes { body author { name } inReplyTo { excerpt } earlierVersions { body }
      reactions { reaction members { name } } mentions { name } } } }
  threads(first: 20) { nodes { id title postCount lastPostAt lastSpeaker { name } newSpeakers { name } } }
  new: threads(first: 20, only: NEW) { nodes { id } }
  viewerPosts(first: 20) { nodes { body thread { id title } inReplyTo { excerpt } reactions { members { name } }
    mentions { name } } }
  meetings(first: 3) { nodes { tableItems { id title owner { name } thread { id title } } } }
  past: meetings(first: 3, only: PAST) { nodes { tableItems { id title thread { title } } } }
  waitingTableItems { id title } pinnedThreads { id title } unansweredAsks { id title }
  viewerSeat { newThreadCount thanks { words thread { title } } askedWhatBecame { id title }
    tableRequests { id title thread { title } } } } }`

/** And every way of looking for it. */
const finds = `query ($slug: String!) { group(slug: $slug) {
  search(words: "secretcanary") { nodes { thread { id title } post { body } sentence { text } } pageInfo { hasNextPage } }
  slip: search(words: "secretcanari") { nodes { thread { id title } post { body } sentence { text } } } }
  viewer { search(words: "\\"secretcanary a question\\"") { found { nodes { thread { id title } sentence { text } } } } } }`

/** Whatever lies below a thread. */
const tablesOfThreads = [
  'threads',
  'posts',
  'thread_readers',
  'thread_reads',
  'thread_thanks',
  'post_reactions',
  'post_mentions',
  'post_files',
  'table_items',
  'thread_meetings',
]

type Confidence = 'TABLE' | 'NAMED' | 'PRESENT' | 'NOT_AGAIN' | 'LESSON_MAY_TRAVEL'

/**
 * Tries the confidence of threads as everybody, at every outlet.
 * @param bend takes one lock away
 * @param application whether the application's lock holds: without it a refusal may be the database's, an error
 */
export function keepConfidence(
  bend: (database: TestDatabase) => Promise<void> = async () => undefined,
  application = true,
): void {
  let database: TestDatabase
  let server: RunningServer
  let table: PlantedTable
  let nextDoor: PlantedTable
  let everybody: Record<
    'author' | 'named' | 'admin' | 'unnamed' | 'newcomer' | 'paused' | 'both',
    PlantedMember
  >
  let threadId: string
  /** A meeting that began, at which those were who may know. */
  let heldId: string

  beforeAll(async () => {
    database = await cloneDatabase()
    await bend(database)
    server = await startTestServer(database)
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
  })
  beforeEach(async () => {
    const names = ['Admin Adler', 'Author Abel', 'Named Nora', 'Unnamed Uli', 'Newcomer Nils', 'Paused Pia']
    table = await plantTable(database, server.url, names)
    nextDoor = await plantTable(database, server.url, ['Bo Both', 'Olaf Next'])
    const [admin, author, named, unnamed, newcomer, paused] = table.members
    const [both] = nextDoor.members
    if (!admin || !author || !named || !unnamed || !newcomer || !paused || !both) throw new Error('Who?')
    const seat = await plantSeat(database, server.url, table.id, both)
    everybody = { admin, author, named, unnamed, newcomer, paused, both: seat }
    await database.asSuperuser(`update members set standing = 'NEWCOMER', joined_at = now() where id = $1`, [
      newcomer.id,
    ])
    await database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
      [paused.id],
    )
    threadId = randomUUID()
    await plantMeeting(database, table, { inHours: 24, hostId: unnamed.id })
    heldId = await plantMeeting(database, table, { inHours: -0.5, hostId: unnamed.id })
    for (const { id } of [author, named])
      await database.asSuperuser(
        `insert into attendances (group_id, meeting_id, member_id, presence, said_by_id, said_at)
          values ($1, $2, $3, 'PRESENT', $3, now())`,
        [table.id, heldId, id],
      )
  })

  const look = async (member: PlantedMember, slug = table.slug): Promise<string> =>
    JSON.stringify([await member.ask(outlets, { slug, thread: threadId }), await member.ask(finds, { slug })])

  const lookAll = async (): Promise<Record<string, string>> => ({
    ...Object.fromEntries(
      await Promise.all(Object.entries(everybody).map(async ([name, member]) => [name, await look(member)])),
    ),
    nextDoor: await look(nextDoor.members[1] as PlantedMember, nextDoor.slug),
  })

  /** Does something as somebody, and answers whether it was done. */
  async function tries(member: PlantedMember, verb: string, input: object): Promise<boolean> {
    const type = verb.charAt(0).toUpperCase() + verb.slice(1)
    const question = `mutation ($input: ${type}Input!) { ${verb}(input: $input) { userErrors { code } } }`
    const asked = { input: { groupId: table.id, ...input } }
    try {
      const answer = await member.ask<Record<string, { userErrors: unknown[] }>>(question, asked)
      return answer[verb]?.userErrors.length === 0
    } catch (error) {
      if (application) throw error
      return false
    }
  }

  const start = (confidence: Confidence, more: object = {}) =>
    tries(everybody.author, 'startThread', {
      id: threadId,
      postId: randomUUID(),
      title: 'secretcanary: a question?',
      body: 'secretcanary: what happened.',
      confidence,
      readerIds: ['NAMED', 'PRESENT'].includes(confidence) ? [everybody.named.id, everybody.paused.id] : null,
      ...more,
    })

  const ask = (confidence: Confidence) => start(confidence, { kind: 'ASK', mode: 'ADVICE' })

  const closes = (thanked: PlantedMember) =>
    tries(everybody.author, 'closeAsk', {
      threadId,
      thanks: [{ memberId: thanked.id, words: 'thankscanary' }],
    })

  /** Lets days pass for the thread. */
  const age = (days: number) =>
    database.asSuperuser(
      `update threads set started_at = started_at - make_interval(days => $2),
         closed_at = closed_at - make_interval(days => $2) where id = $1`,
      [threadId, days],
    )

  /** Puts it on the table, as a new item. */
  const puts = (member: PlantedMember, id: string = randomUUID()) =>
    tries(member, 'putOnTable', { id, threadId, title: 'secretcanary: for the table' })

  /** Whatever is done with a thread: warm words, mentions, on the table by one who asked first. */
  async function useIt(): Promise<void> {
    const { author, named, unnamed, admin } = everybody
    const mentioning = (...members: PlantedMember[]) =>
      replies(named, `secretcanary: ${members.map(({ id, name }) => `[@${name}](member:${id})`).join(' ')}?`)
    expect(await mentioning(author)).toBe(true)
    // Where the application would mention whoever may not know, the database keeps the whole reply out.
    await mentioning(author, unnamed, admin)
    expect(
      await tries(named, 'reactToPost', { postId: await firstPost(), reaction: 'WITH_YOU', isOn: true }),
    ).toBe(true)
    expect(await tries(named, 'setThreadStance', { threadId, stance: 'FOLLOWED' })).toBe(true)
    const itemId = randomUUID()
    expect(await puts(named, itemId)).toBe(true)
    expect(await tries(author, 'answerTableRequest', { itemId, agrees: true })).toBe(true)
  }

  async function firstPost(): Promise<string> {
    const [post] = await database.asSuperuser<{ id: string }>(
      'select id from posts where thread_id = $1 and sequence = 1',
      [threadId],
    )
    return post?.id ?? randomUUID()
  }

  const replies = (member: PlantedMember, body = 'secretcanary: I have been there.') =>
    tries(member, 'replyToThread', { threadId, id: randomUUID(), body })

  const keeps = (confidence: Confidence, member = everybody.author) =>
    tries(member, 'changeConfidence', { threadId, confidence, readerIds: [everybody.named.id] })

  const readers = (canary = 'secretcanary') => whoIsTold(told => told.includes(canary))

  async function whoIsTold(isTold: (told: string, name: string) => boolean): Promise<string[]> {
    const looked = Object.entries(await lookAll())
    return looked
      .filter(([name, told]) => isTold(told, name))
      .map(([name]) => name)
      .toSorted()
  }

  const everyoneSeated = ['admin', 'author', 'both', 'named', 'newcomer', 'unnamed']

  it.each<[Confidence, string[]]>([
    ['TABLE', everyoneSeated],
    ['NOT_AGAIN', everyoneSeated],
    ['LESSON_MAY_TRAVEL', everyoneSeated],
    ['NAMED', ['author', 'named']],
    ['PRESENT', ['author', 'named']],
  ])('a thread at %s is read by %j', async (confidence, expected) => {
    expect(await start(confidence)).toBe(true)
    await useIt()
    expect(await readers()).toEqual(expected)
  })

  it('whoever is not named is told to the letter what they were told before it was there', async () => {
    const before = await lookAll()
    expect(await start('NAMED')).toBe(true)
    await useIt()
    expect(await whoIsTold((told, name) => told !== before[name])).toEqual(['author', 'named'])
  })

  it('nor are they told that an ask waits, was closed with thanks, or what became of it', async () => {
    const before = await lookAll()
    const told = () => whoIsTold((words, name) => words !== before[name])
    expect(await ask('NAMED')).toBe(true)
    await age(3)
    expect(await told()).toEqual(['author', 'named'])
    expect(await look(everybody.named)).toContain(`"unansweredAsks":[{"id":"${threadId}"`)
    expect(await replies(everybody.named)).toBe(true)
    expect(await closes(everybody.named)).toBe(true)
    expect(await readers('thankscanary')).toEqual(['named'])
    await age(40)
    expect(await told()).toEqual(['author', 'named'])
    expect(await look(everybody.author)).toContain(`"askedWhatBecame":[{"id":"${threadId}"`)
    const outcome = { threadId, postId: randomUUID(), body: 'secretcanary: it went well.' }
    expect(await tries(everybody.author, 'tellWhatBecame', outcome)).toBe(true)
    expect(await tries(everybody.author, 'restThread', { threadId })).toBe(true)
    expect(await tries(everybody.author, 'discardThread', { threadId })).toBe(true)
    expect(await told()).toEqual(['author', 'named'])
  })

  it('thanks are for whom they are said to, as long as they may read the thread, and a pin is for everyone', async () => {
    expect(await ask('TABLE')).toBe(true)
    expect(await replies(everybody.unnamed)).toBe(true)
    expect(await closes(everybody.unnamed)).toBe(true)
    expect(await readers('thankscanary')).toEqual(['unnamed'])
    expect(await tries(everybody.admin, 'pinThread', { threadId })).toBe(true)
    expect(await look(everybody.newcomer)).toContain(`"pinnedThreads":[{"id":"${threadId}"`)
    expect(await keeps('NAMED')).toBe(true)
    expect(await readers('thankscanary')).toEqual([])
    expect(await whoIsTold(told => told.includes(threadId))).toEqual(['author', 'named'])
    expect(await tries(everybody.admin, 'pinThread', { threadId })).toBe(false)
    expect(await look(everybody.author)).toContain('"pinnedThreads":[]')
  })

  it('only its asker says how an ask goes on, only admins pin, and only these two end a thread', async () => {
    expect(await ask('TABLE')).toBe(true)
    expect(await replies(everybody.named)).toBe(true)
    const before = await contents()
    for (const name of ['admin', 'named', 'newcomer', 'paused', 'both'] as const) {
      const member = everybody[name]
      for (const [verb, more] of askVerbs(everybody.named)) await tries(member, verb, { threadId, ...more })
      expect(await contents(), name).toEqual(before)
    }
    for (const name of ['named', 'newcomer', 'paused', 'both', 'author'] as const) {
      expect(await tries(everybody[name], 'pinThread', { threadId }), name).toBe(false)
      if (name === 'author') continue
      for (const verb of ['restThread', 'discardThread'])
        expect(await tries(everybody[name], verb, { threadId }), `${verb} as ${name}`).toBe(false)
    }
    expect(await contents()).toEqual(before)
    expect(await tries(everybody.author, 'discardThread', { threadId })).toBe(true)
    const discarded = await contents()
    for (const name of ['named', 'newcomer', 'paused', 'both'] as const)
      expect(await tries(everybody[name], 'restoreThread', { threadId }), name).toBe(false)
    expect(await contents()).toEqual(discarded)
    for (const name of ['admin', 'named', 'newcomer', 'both'] as const)
      expect(await look(everybody[name]), name).toContain('"threads":{"nodes":[]}')
  })

  it('whoever is not named can do nothing with it', async () => {
    expect(await start('NAMED')).toBe(true)
    const postId = await firstPost()
    const itemId = randomUUID()
    expect(await puts(everybody.named, itemId)).toBe(true)
    const before = await contents()
    for (const name of ['admin', 'unnamed', 'newcomer', 'paused', 'both'] as const) {
      const member = everybody[name]
      expect(await replies(member, 'I should not.'), name).toBe(false)
      expect(await tries(member, 'markThreadRead', { threadId, upTo: 1 }), name).toBe(false)
      expect(await keeps('TABLE', member), name).toBe(false)
      expect(await tries(member, 'openThreadToNewcomers', { threadId, isOpen: true }), name).toBe(false)
      expect(await tries(member, 'takeBackPost', { postId }), name).toBe(false)
      expect(await tries(member, 'purgePostVersion', { postId, version: 1 }), name).toBe(false)
      expect(await tries(member, 'reactToPost', { postId, reaction: 'WITH_YOU', isOn: true }), name).toBe(
        false,
      )
      expect(await tries(member, 'setThreadStance', { threadId, stance: 'MUTED' }), name).toBe(false)
      expect(await tries(member, 'markThreadUnread', { threadId, from: 1 }), name).toBe(false)
      expect(await tries(member, 'keepToThosePresent', { threadId, meetingId: heldId }), name).toBe(false)
      expect(await puts(member), name).toBe(false)
      expect(await tries(member, 'answerTableRequest', { itemId, agrees: true }), name).toBe(false)
      expect(await tries(member, 'takeOffTable', { itemId }), name).toBe(false)
      expect(await tries(member, 'moveTableItem', { itemId, afterId: null }), name).toBe(false)
      for (const [verb, more] of [...askVerbs(everybody.named), ...lifeVerbs])
        expect(await tries(member, verb, { threadId, ...more }), `${verb} as ${name}`).toBe(false)
    }
    expect(await contents()).toEqual(before)
  })

  it('only its author changes who may know, not even one who is named, or an admin', async () => {
    expect(await start('NAMED')).toBe(true)
    expect(await keeps('TABLE', everybody.named)).toBe(false)
    expect(await readers()).toEqual(['author', 'named'])
    expect(await keeps('TABLE')).toBe(true)
    expect(await keeps('NAMED', everybody.admin)).toBe(false)
    expect(await readers()).toEqual(everyoneSeated)
  })

  it('raising it is immediate for what was read before, and lowering it brings it back', async () => {
    expect(await start('TABLE')).toBe(true)
    expect(
      await tries(everybody.unnamed, 'replyToThread', { threadId, id: randomUUID(), body: 'ownwords' }),
    ).toBe(true)
    expect(await tries(everybody.unnamed, 'markThreadRead', { threadId, upTo: 2 })).toBe(true)
    await useIt()
    expect(await keeps('NAMED')).toBe(true)
    expect(await readers()).toEqual(['author', 'named'])
    // Their own words stay theirs, and lead nowhere.
    const own = await look(everybody.unnamed)
    expect(own).toContain('ownwords')
    expect(own).not.toContain(threadId)
    expect(await replies(everybody.unnamed)).toBe(false)
    expect(await keeps('TABLE')).toBe(true)
    expect(await readers()).toEqual(everyoneSeated)
  })

  it('kept to those who were there, it is theirs by name; whoever is marked later waits for a yes', async () => {
    const { author, named, unnamed } = everybody
    expect(await start('TABLE')).toBe(true)
    await useIt()
    expect(await tries(author, 'keepToThosePresent', { threadId, meetingId: heldId })).toBe(true)
    expect(await readers()).toEqual(['author', 'named'])
    const before = { named: await look(named), unnamed: await look(unnamed) }
    const late = { meetingId: heldId, memberId: unnamed.id, presence: 'PRESENT' }
    expect(await tries(unnamed, 'markAttendance', late)).toBe(true)
    expect(await readers()).toEqual(['author', 'named'])
    expect({ named: await look(named), unnamed: await look(unnamed) }).toEqual(before)
    expect(await look(author)).toContain('"markedPresentLater":[{"name":"Unnamed Uli"}]')
    const readerIds = [named.id, unnamed.id]
    expect(await tries(author, 'changeConfidence', { threadId, confidence: 'PRESENT', readerIds })).toBe(true)
    expect(await readers()).toEqual(['author', 'named', 'unnamed'])
    expect(await look(author)).toContain('"markedPresentLater":[]')
  })

  it('what waits for the yes of its author shows to who asks and who is asked, at every level', async () => {
    const { author, named, unnamed, admin } = everybody
    expect(await start('TABLE')).toBe(true)
    const before = { unnamed: await look(unnamed), admin: await look(admin) }
    const itemId = randomUUID()
    const put = { id: itemId, threadId, title: 'askedcanary' }
    expect(await tries(named, 'putOnTable', put)).toBe(true)
    const seeing = async () =>
      Object.entries(await lookAll())
        .filter(([, told]) => told.includes('askedcanary'))
        .map(([name]) => name)
        .toSorted()
    expect(await seeing()).toEqual(['author', 'named'])
    expect({ unnamed: await look(unnamed), admin: await look(admin) }).toEqual(before)
    expect(await tries(admin, 'answerTableRequest', { itemId, agrees: true })).toBe(false)
    expect(await tries(named, 'answerTableRequest', { itemId, agrees: true })).toBe(false)
    expect(await seeing()).toEqual(['author', 'named'])
    expect(await tries(author, 'answerTableRequest', { itemId, agrees: true })).toBe(true)
    expect(await seeing()).toEqual(everyoneSeated)
    expect(await keeps('NAMED')).toBe(true)
    expect(await seeing()).toEqual(['author', 'named'])
  })

  it('a post written while it is raised is at its level, whichever comes first', async () => {
    expect(await start('TABLE')).toBe(true)
    const posts = Array.from({ length: 6 }, () => [everybody.named, everybody.unnamed]).flat()
    const [raised] = await Promise.all([keeps('NAMED'), ...posts.map(member => replies(member))])
    expect(raised).toBe(true)
    const loose = await database.asSuperuser(`select from posts where thread_id = $1 and reach <> 'NAMED'`, [
      threadId,
    ])
    expect(loose).toEqual([])
    for (const name of ['admin', 'newcomer', 'both'] as const)
      expect(await look(everybody[name])).not.toContain('secretcanary')
  })

  it('newcomers read what came before them as the group has it, or as its author says', async () => {
    const newcomer = async () => (await look(everybody.newcomer)).includes('secretcanary')
    const group = (newcomersReadEarlier: boolean) =>
      tries(everybody.admin, 'chooseThreadSettings', { newcomersReadEarlier })
    const author = (isOpen: boolean | null) =>
      tries(everybody.author, 'openThreadToNewcomers', { threadId, isOpen })
    expect(await start('TABLE')).toBe(true)
    await database.asSuperuser(`update threads set started_at = now() - interval '9 days' where id = $1`, [
      threadId,
    ])
    expect(await newcomer()).toBe(true)
    expect(await author(false)).toBe(true)
    expect(await newcomer()).toBe(false)
    expect(await replies(everybody.newcomer)).toBe(false)
    expect(await author(null)).toBe(true)
    expect(await group(false)).toBe(true)
    expect(await newcomer()).toBe(false)
    expect(await author(true)).toBe(true)
    expect(await newcomer()).toBe(true)
    expect(await replies(everybody.newcomer)).toBe(true)
    expect(await readers()).toEqual(everyoneSeated)
    expect(await tries(everybody.unnamed, 'chooseThreadSettings', { newcomersReadEarlier: true })).toBe(false)
  })

  it('a newcomer starts threads of their own, and keeps one to a few', async () => {
    const { newcomer, named } = everybody
    const post = { title: 'secretcanary?', body: 'secretcanary' }
    const open = { id: randomUUID(), postId: randomUUID(), ...post }
    expect(await tries(newcomer, 'startThread', open)).toBe(true)
    expect(
      await tries(newcomer, 'replyToThread', { threadId: open.id, id: randomUUID(), body: 'More.' }),
    ).toBe(true)
    const kept = { id: threadId, postId: randomUUID(), title: 'kept', body: 'kept' }
    expect(
      await tries(newcomer, 'startThread', { ...kept, confidence: 'NAMED', readerIds: [named.id] }),
    ).toBe(true)
    expect(await look(named)).toContain('kept')
    expect(await look(everybody.unnamed)).not.toContain('kept')
  })

  /** All that a thread is made of, as it lies in the database. */
  async function contents(): Promise<unknown> {
    const found: unknown[] = []
    for (const name of tablesOfThreads) {
      const key = name === 'threads' ? 'id' : 'thread_id'
      const rows = `select t::text from ${name} t where ${key} = $1 order by 1`
      found.push(await database.asSuperuser(rows, [threadId]))
    }
    return found
  }
}

type Verb = [name: string, more: object]

/** What an asker does with an ask. */
const askVerbs = (thanked: PlantedMember): Verb[] => [
  ['changeAskMode', { mode: 'IDEAS' }],
  ['closeAsk', { thanks: [{ memberId: thanked.id, words: 'I should not.' }] }],
  ['closeAsk', { thanks: [] }],
  ['reopenAsk', {}],
  ['tellWhatBecame', { postId: randomUUID(), body: 'I should not.' }],
  ['letWhatBecameRest', {}],
]

const lifeVerbs: Verb[] = [
  'restThread',
  'wakeThread',
  'pinThread',
  'unpinThread',
  'discardThread',
  'restoreThread',
].map(name => [name, {}])
