import { beforeEach, describe, expect, it } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import { whereWordsStand } from '../../../test/every-text.ts'
import { replied, startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let threadId: string
let postId: string

beforeEach(async () => {
  threadId = await startedThread(world.table, world.priya)
  postId = (await replied(world.table, world.tomas, threadId, { body: 'firstcanary words' })).id
  await edit('secondcanary words', 1)
  await edit('thirdcanary words', 2)
})

const edit = (body: string, fromVersion: number) =>
  done(world.tomas, 'editPost', { groupId: world.table.id, postId, body, fromVersion })

const input = (version: number) => ({ groupId: world.table.id, postId, version })

async function versions(): Promise<string[]> {
  const { group } = await world.priya.ask<{
    group: { thread: { posts: { nodes: { id: string; earlierVersions: { body: string }[] }[] } } }
  }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) {
      posts { nodes { id earlierVersions { body } } } } } }`,
    { slug: world.table.slug, id: threadId },
  )
  const post = group.thread.posts.nodes.find(({ id }) => id === postId)
  return (post?.earlierVersions ?? []).map(({ body }) => body)
}

describe('an earlier version', () => {
  it('is erased by its author: nothing of its words is left anywhere, and the others stay', async () => {
    const words = ['firstcanary', 'secondcanary', 'thirdcanary']
    const versionsKept = ['firstcanary', 'secondcanary'].map(word => `public.post_versions.body: ${word}`)
    expect(await whereWordsStand(world.database, words)).toEqual(expect.arrayContaining(versionsKept))
    await done(world.tomas, 'purgePostVersion', input(1))
    expect(await versions()).toEqual(['secondcanary words'])
    const left = await whereWordsStand(world.database, words)
    expect(left.filter(where => where.endsWith('firstcanary'))).toEqual([])
    expect(left).toEqual(expect.arrayContaining(['public.post_versions.body: secondcanary']))
    expect(left).toEqual(expect.arrayContaining(['public.posts.body: thirdcanary']))
    expect(await refusals(world.tomas, 'purgePostVersion', input(1))).toEqual([])
  })

  it('is erased by nobody else, admins included', async () => {
    expect(await refusals(world.priya, 'purgePostVersion', input(1))).toEqual(['NOT_FOUND'])
    expect(await versions()).toHaveLength(2)
  })

  it('is not the one that stands, nor one that never was', async () => {
    expect(await refusals(world.tomas, 'purgePostVersion', input(3))).toEqual(['NOT_NOW'])
    for (const version of [0, -1, 4, 2_147_483_647])
      expect(await refusals(world.tomas, 'purgePostVersion', input(version))).toEqual(['NOT_FOUND'])
    expect(await versions()).toHaveLength(2)
  })

  it('is erased also where its author no longer reads the thread', async () => {
    const keep = { groupId: world.table.id, threadId, confidence: 'NAMED', readerIds: [world.tomas.id] }
    await done(world.priya, 'changeConfidence', keep)
    await world.database.asSuperuser('delete from thread_readers where thread_id = $1 and member_id = $2', [
      threadId,
      world.tomas.id,
    ])
    expect(await refusals(world.tomas, 'purgePostVersion', input(1))).toEqual([])
    expect(await versions()).toEqual(['secondcanary words'])
  })

  it('erased while it is being edited once more, it is gone and the edit stands', async () => {
    await Promise.all([edit('fourthcanary words', 3), done(world.tomas, 'purgePostVersion', input(2))])
    expect(await versions()).toEqual(['firstcanary words', 'thirdcanary words'])
    await edit('fifth words', 4)
  })
})
