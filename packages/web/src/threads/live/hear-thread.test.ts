import { afterEach, expect, it } from 'vitest'
import { cache } from '../../api/cache.ts'
import type { HeardPost } from './hear-post.ts'
import { hearGone } from './hear-gone.ts'
import { hearRead } from './hear-read.ts'
import { hearThread, type HeardThread } from './hear-thread.ts'
import { knownThread } from './news-in-thread.ts'
import { openThread } from './open-thread.ts'

const priya = { __typename: 'Member' as const, id: 'priya', name: 'Priya Kaur', trade: 'pharmacist' }

const thread = (more: Partial<HeardThread> = {}): HeardThread => ({
  __typename: 'Thread',
  id: 'thread',
  title: 'How do you keep a promise?',
  startedAt: '2026-11-26T06:30:00Z',
  postCount: 4,
  lastPostAt: '2026-11-26T06:40:00Z',
  confidence: 'TABLE',
  repliesCloseAt: null,
  kind: 'ASK',
  mode: 'EXPERIENCE',
  modeChangedAt: null,
  closedAt: null,
  restedAt: null,
  pinnedAt: null,
  discardedAt: null,
  state: 'OPEN' as HeardThread['state'],
  askState: 'OPEN',
  author: priya,
  lastSpeaker: priya,
  ...more,
})

const post = (sequence: number) => ({ sequence, author: priya }) as HeardPost

function plant(seen: object) {
  cache.restore({
    'Thread:thread': { ...thread(), author: null, lastSpeaker: null, newSpeakers: [], ...seen },
    'Group:group': {
      __typename: 'Group',
      id: 'group',
      'thread({"id":"thread"})': { __ref: 'Thread:thread' },
    },
  } as never)
}

afterEach(async () => {
  openThread.current = null
  await cache.reset()
})

it('tells what is new to the viewer, and who spoke', () => {
  plant({ postCount: 4, viewerReadUpTo: 4, newPostCount: 0, viewerStance: null })
  const turn = hearThread(thread({ postCount: 5 }), 'dana', post(5))
  expect(turn).toEqual({ isUnknown: false, isChanged: false, isTurned: true, isMoved: false })
  expect(knownThread('thread')).toMatchObject({ newPostCount: 1, newSpeakers: [{ id: 'priya' }] })
  expect(hearThread(thread({ postCount: 6 }), 'dana', post(6)).isTurned).toBe(false)
  expect(knownThread('thread')).toMatchObject({ newPostCount: 2, newSpeakers: [{ id: 'priya' }] })
})

it('counts nothing as new that the viewer said themselves on another device, also where there was more to read', () => {
  plant({ postCount: 4, viewerReadUpTo: 4, newPostCount: 0, viewerStance: null })
  expect(hearThread(thread({ postCount: 5 }), 'priya', post(5)).isTurned).toBe(false)
  expect(knownThread('thread')).toMatchObject({ viewerReadUpTo: 5, newPostCount: 0, newSpeakers: [] })
  plant({ postCount: 4, viewerReadUpTo: 3, newPostCount: 1, viewerStance: null })
  hearThread(thread({ postCount: 5 }), 'priya', post(5))
  expect(knownThread('thread')).toMatchObject({ viewerReadUpTo: 3, newPostCount: 1 })
  hearRead({ threadId: 'thread', readUpTo: 3, ownBeyond: 1 })
  expect(knownThread('thread')).toMatchObject({ viewerReadUpTo: 3, newPostCount: 1 })
  hearThread(thread({ postCount: 6 }), 'priya', { ...post(6), author: null })
  expect(knownThread('thread')).toMatchObject({ viewerReadUpTo: 3, newPostCount: 2 })
})

it('leaves new what the viewer marked so, also when their own words there change', () => {
  plant({ postCount: 4, viewerReadUpTo: 3, newPostCount: 1, viewerStance: null })
  hearThread(thread(), 'priya', post(4))
  expect(knownThread('thread')).toMatchObject({ viewerReadUpTo: 3, newPostCount: 1 })
})

it('lets what somebody muted rest', () => {
  plant({ postCount: 4, viewerReadUpTo: 0, newPostCount: 0, viewerStance: 'MUTED' })
  hearThread(thread({ postCount: 5 }), 'dana', post(5))
  expect(knownThread('thread')).toMatchObject({ newPostCount: 0, newSpeakers: [] })
})

it('tells lists what they cannot know: a thread that stands in none, another title, a discarded one', () => {
  expect(hearThread(thread(), 'dana', null).isUnknown).toBe(true)
  plant({ viewerReadUpTo: 4, newPostCount: 0 })
  expect(hearThread(thread({ title: 'How?' }), 'dana', null)).toMatchObject({ isChanged: true })
  const discarded = thread({ title: '', discardedAt: '2026-11-26T08:00:00Z' })
  expect(hearThread(discarded, 'dana', null)).toMatchObject({ isMoved: true })
})

it('takes over what was read elsewhere, and never unreads what is open here', () => {
  plant({ postCount: 4, viewerReadUpTo: 1, newPostCount: 3, viewerStance: null })
  expect(hearRead({ threadId: 'thread', readUpTo: 4, ownBeyond: 0 })).toBe(true)
  expect(knownThread('thread')).toMatchObject({ viewerReadUpTo: 4, newPostCount: 0 })
  openThread.current = { threadId: 'thread', isByReply: false }
  expect(hearRead({ threadId: 'thread', readUpTo: 2, ownBeyond: 0 })).toBe(false)
  expect(knownThread('thread').viewerReadUpTo).toBe(4)
  openThread.current = null
  expect(hearRead({ threadId: 'thread', readUpTo: 2, ownBeyond: 0 })).toBe(true)
  expect(knownThread('thread').newPostCount).toBe(2)
})

it('forgets a thread that is not for the viewer any more, words and all', () => {
  plant({
    posts: {
      edges: [{ cursor: 'a', node: { __ref: 'Post:one' } }],
      pageInfo: { hasNextPage: false, endCursor: '' },
    },
  })
  cache.restore({
    ...cache.extract(),
    'Post:one': { __typename: 'Post', id: 'one', sequence: 1, body: 'x' },
  } as never)
  hearGone('thread', 'group')
  expect(Object.keys(cache.extract())).toEqual(['Group:group'])
  expect(cache.extract()['Group:group']).toMatchObject({ 'thread({"id":"thread"})': null })
})
