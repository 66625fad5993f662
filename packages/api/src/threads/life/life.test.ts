import { beforeEach, describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import { overtaken } from '../../../test/held-up.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { replied, reply, startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { copy } from '../copy/en.ts'
import { lookAfterThreads } from './look-after-threads.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let esi: PlantedMember

beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya', 'Tomás', 'Esi'])
  ;[priya, tomas, esi] = table.members as [PlantedMember, PlantedMember, PlantedMember]
})

const about = (threadId: string) => ({ groupId: table.id, threadId })

type SeenThread = {
  title: string
  state: string
  pinnedAt: string | null
  viewerCanReply: boolean
  viewerCanRest: boolean
  viewerCanWake: boolean
  viewerCanPin: boolean
  viewerCanUnpin: boolean
  viewerCanDiscard: boolean
  viewerCanRestore: boolean
  posts: { nodes: { sequence: number; body: string | null; inReplyTo: { sequence: number } | null }[] }
}

async function seen(by: PlantedMember, id: string): Promise<SeenThread> {
  const { group } = await by.ask<{ group: { thread: SeenThread } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { title state pinnedAt viewerCanReply
      viewerCanRest viewerCanWake viewerCanPin viewerCanUnpin viewerCanDiscard viewerCanRestore
      posts(first: 20) { nodes { sequence body inReplyTo { sequence } } } } } }`,
    { slug: table.slug, id },
  )
  return group.thread
}

/** Every list and count in which a thread could stand. */
async function listed(by: PlantedMember): Promise<object> {
  const { group } = await by.ask<{ group: object }>(
    `query ($slug: String!) { group(slug: $slug) { threads(first: 20) { nodes { id } }
      new: threads(first: 20, only: NEW) { nodes { id } } pinnedThreads { id } unansweredAsks { id }
      viewerSeat { newThreadCount thanks { words } askedWhatBecame { id } } } }`,
    { slug: table.slug },
  )
  return group
}

const pinned = async (by: PlantedMember) =>
  ((await listed(by)) as { pinnedThreads: { id: string }[] }).pinnedThreads.map(({ id }) => id)

describe('rest', () => {
  it('is for whoever started the thread, and admins; nobody replies until it is woken', async () => {
    const id = await startedThread(table, tomas)
    expect(await refusals(esi, 'restThread', about(id))).toEqual(['NOT_ALLOWED'])
    await done(tomas, 'restThread', about(id))
    await done(tomas, 'restThread', about(id))
    expect(await seen(esi, id)).toMatchObject({
      state: 'RESTING',
      viewerCanReply: false,
      viewerCanRest: false,
      viewerCanWake: false,
    })
    const { userErrors } = await reply(table, esi, id)
    expect(userErrors).toMatchObject([{ code: 'REPLIES_CLOSED' }])
    expect(userErrors[0]?.message).toMatch(/rests/)
    expect(await refusals(esi, 'wakeThread', about(id))).toEqual(['NOT_ALLOWED'])
    expect(await seen(priya, id)).toMatchObject({ viewerCanWake: true, viewerCanRest: false })
    await done(priya, 'wakeThread', about(id))
    await replied(table, esi, id)
    expect((await seen(tomas, id)).viewerCanRest).toBe(true)
  })

  it('lets a reply that arrived before be sent again, and is not found in what is not theirs to read', async () => {
    const id = await startedThread(table, tomas)
    const post = await replied(table, esi, id)
    await done(tomas, 'restThread', about(id))
    expect((await reply(table, esi, id, { id: post.id })).userErrors).toEqual([])
    const kept = await startedThread(table, tomas, { confidence: 'NAMED', readerIds: [esi.id] })
    const verbs = ['restThread', 'wakeThread', 'pinThread', 'unpinThread', 'discardThread', 'restoreThread']
    for (const verb of verbs) expect(await refusals(priya, verb, about(kept)), verb).toEqual(['NOT_FOUND'])
  })
})

describe('pins', () => {
  it('are admins’, three at most, the latest first', async () => {
    const ids: string[] = []
    for (let at = 0; at < 4; at += 1) ids.push(await startedThread(table, tomas))
    const [one = '', two = '', three = '', four = ''] = ids
    expect(await refusals(tomas, 'pinThread', about(one))).toEqual(['NOT_ALLOWED'])
    for (const id of [one, two, three, three]) await done(priya, 'pinThread', about(id))
    expect(await refusals(priya, 'pinThread', about(four))).toEqual(['TOO_MANY_PINS'])
    expect(await pinned(esi)).toEqual([three, two, one])
    expect(await seen(priya, three)).toMatchObject({ viewerCanPin: false, viewerCanUnpin: true })
    expect(await seen(tomas, four)).toMatchObject({ viewerCanPin: false, viewerCanUnpin: false })
    for (const verb of ['pinThread', 'unpinThread'])
      expect(await refusals(tomas, verb, about(two)), verb).toEqual(['NOT_ALLOWED'])
    await done(priya, 'unpinThread', about(two))
    await done(priya, 'pinThread', about(four))
    expect(await pinned(esi)).toEqual([four, three, one])
  })

  it('are three at most also when two admins pin at once', async () => {
    await world.database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [tomas.id])
    const ids = await Promise.all(Array.from({ length: 8 }, () => startedThread(table, esi)))
    const answers = await Promise.all(
      ids.map((id, at) => act(at % 2 === 0 ? priya : tomas, 'pinThread', about(id))),
    )
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'TOO_MANY_PINS'))
    expect(await pinned(esi)).toHaveLength(3)
  })

  it('are put by nobody who is an admin no more when their turn comes', async () => {
    const { database } = world
    const id = await startedThread(table, tomas)
    const happen = async () => {
      await database.asSuperuser('select from groups where id = $1 for update', [table.id])
      await database.asSuperuser(`update members set role = 'MEMBER' where id = $1`, [priya.id])
    }
    const pinning = () => refusals(priya, 'pinThread', about(id))
    expect(await overtaken(database, happen, pinning)).toEqual(['NOT_ALLOWED'])
  })

  it('are on nothing that is kept to a few: raising its confidence takes the pin down', async () => {
    const id = await startedThread(table, priya)
    await done(priya, 'pinThread', about(id))
    await done(priya, 'changeConfidence', { ...about(id), confidence: 'NAMED', readerIds: [esi.id] })
    expect((await seen(esi, id)).pinnedAt).toBeNull()
    expect(await refusals(priya, 'pinThread', about(id))).toEqual(['NOT_NOW'])
    const theirs = await startedThread(table, tomas)
    await done(priya, 'pinThread', about(theirs))
    await done(tomas, 'changeConfidence', { ...about(theirs), confidence: 'NAMED', readerIds: [esi.id] })
    expect(await pinned(priya)).toEqual([])
  })
})

describe('discarding', () => {
  it('takes a thread out of every list and count, and its words from all but those who may restore it', async () => {
    const before = await listed(esi)
    const id = await startedThread(table, tomas, { kind: 'ASK', mode: 'ADVICE' })
    const { id: postId } = await replied(table, tomas, id)
    await done(priya, 'pinThread', about(id))
    expect(await listed(esi)).not.toEqual(before)
    expect(await refusals(esi, 'discardThread', about(id))).toEqual(['NOT_ALLOWED'])
    await done(tomas, 'discardThread', about(id))
    await done(tomas, 'discardThread', about(id))
    world.clock.passDays(3)
    expect(await listed(esi)).toEqual(before)
    expect(await seen(esi, id)).toMatchObject({
      title: '',
      state: 'DISCARDED',
      viewerCanReply: false,
      viewerCanRestore: false,
      posts: { nodes: [] },
    })
    for (const keeper of [tomas, priya]) {
      const thread = await seen(keeper, id)
      expect(thread).toMatchObject({ title: 'How do you let someone go?', viewerCanRestore: true })
      expect(thread.posts.nodes).toHaveLength(2)
    }
    const { userErrors } = await reply(table, esi, id)
    expect(userErrors).toMatchObject([{ code: 'REPLIES_CLOSED' }])
    for (const verb of ['restThread', 'wakeThread', 'pinThread'])
      expect(await refusals(priya, verb, about(id)), verb).toEqual(['NOT_NOW'])
    const reaction = { groupId: table.id, postId, reaction: 'WITH_YOU', isOn: true }
    expect(await refusals(esi, 'reactToPost', reaction)).toEqual(['NOT_NOW'])
    const closing = await act(tomas, 'closeAsk', { ...about(id), thanks: [] })
    expect(closing.userErrors).toMatchObject([{ code: 'NOT_NOW', message: copy.refusals.isDiscarded }])
    expect(await refusals(esi, 'restoreThread', about(id))).toEqual(['NOT_ALLOWED'])
    await done(priya, 'restoreThread', about(id))
    await done(priya, 'restoreThread', about(id))
    expect(await seen(esi, id)).toMatchObject({ state: 'OPEN', pinnedAt: null })
    expect((await seen(esi, id)).posts.nodes).toHaveLength(2)
  })

  it('is for 30 days; then the words are erased, and the places stay', async () => {
    const id = await startedThread(table, tomas, { kind: 'ASK', mode: 'ADVICE' })
    const other = await startedThread(table, tomas)
    const answer = await replied(table, esi, id, { body: 'Canary words' })
    await done(esi, 'editPost', {
      groupId: table.id,
      postId: answer.id,
      body: 'Canary edited',
      fromVersion: 1,
    })
    await replied(table, tomas, id, { inReplyToId: answer.id })
    await done(tomas, 'closeAsk', { ...about(id), thanks: [{ memberId: esi.id, words: 'Canary thanks' }] })
    await done(tomas, 'discardThread', about(id))
    const lookAfter = lookAfterThreads(world.server.database, world.clock.now)
    world.clock.passDays(29.9)
    await lookAfter()
    expect((await seen(tomas, id)).posts.nodes[1]?.body).toBe('Canary edited')
    // Discarded again, it stays as long as it was to.
    await done(tomas, 'discardThread', about(id))
    world.clock.passDays(0.2)
    expect(await refusals(tomas, 'restoreThread', about(id))).toEqual(['NOT_NOW'])
    expect((await seen(tomas, id)).viewerCanRestore).toBe(false)
    await lookAfter()
    await lookAfter()
    const erased = await seen(tomas, id)
    expect(erased).toMatchObject({ title: '', state: 'DISCARDED', viewerCanRestore: false })
    expect(erased.posts.nodes).toEqual([
      { sequence: 1, body: null, inReplyTo: null },
      { sequence: 2, body: null, inReplyTo: null },
      { sequence: 3, body: null, inReplyTo: { sequence: 2 } },
    ])
    for (const kept of ['posts', 'threads', 'post_versions', 'thread_thanks']) {
      const rows = await world.database.asSuperuser(
        `select t::text from ${kept} t where group_id = $1 and t::text like '%Canary%'`,
        [table.id],
      )
      expect(rows, kept).toEqual([])
    }
    expect((await seen(tomas, other)).title).toBe('How do you let someone go?')
  })
})
