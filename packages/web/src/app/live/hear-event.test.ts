import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cache } from '../../api/cache.ts'
import { hearEvent, type AskAnew, type GroupEvent } from './hear-event.ts'
import { cameBelow } from '../../threads/live/came-below.ts'
import type { Place } from './place.ts'

const nothing: GroupEvent = {
  __typename: 'GroupEvent',
  cursor: '',
  resync: false,
  inboxChanged: false,
  tableOfMeetingId: null,
  goneThreadId: null,
  goneMeetingId: null,
  post: null,
  thread: null,
  meeting: null,
  readElsewhere: null,
  member: null,
}

const priya = { __typename: 'Member' as const, id: 'priya', name: 'Priya Kaur', trade: 'pharmacist' }

const thread = (more: Partial<GroupEvent['thread']> = {}) =>
  ({
    __typename: 'Thread',
    id: 'thread',
    title: 'How do you keep a promise?',
    startedAt: '2026-11-26T06:30:00Z',
    postCount: 2,
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
    state: 'OPEN',
    askState: 'OPEN',
    author: priya,
    lastSpeaker: priya,
    ...more,
  }) as NonNullable<GroupEvent['thread']>

const post = (sequence: number) =>
  ({
    __typename: 'Post',
    id: `post-${sequence}`,
    sequence,
    body: 'word',
    version: 1,
    writtenAt: '2026-11-26T06:40:00Z',
    editedAt: null,
    takenBackAt: null,
    author: priya,
    inReplyTo: null,
    reactions: [],
    mentions: [],
    files: [],
  }) as NonNullable<GroupEvent['post']>

/** What is asked for anew at a place, when something happened there. */
function askedAt(place: Place, event: Partial<GroupEvent>): string[] {
  const asked: string[] = []
  const note = (what: keyof AskAnew) => () => void asked.push(what)
  const ask = Object.fromEntries(
    (['page', 'anew', 'thread', 'posts', 'table', 'inbox'] as const).map(what => [what, note(what)]),
  ) as unknown as AskAnew
  hearEvent({ ...nothing, ...event }, { groupId: 'group', viewerId: 'dana', place, ask })
  return asked
}

/** The thread stands in a list, read to its end. */
function listThread() {
  cache.restore({
    'Thread:thread': {
      ...thread(),
      author: null,
      lastSpeaker: null,
      newSpeakers: [],
      viewerReadUpTo: 2,
      newPostCount: 0,
    },
  } as never)
}

beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null, getElementById: () => null })
  vi.stubGlobal('HTMLTextAreaElement', Date)
})

afterEach(() => cache.reset())

it('asks for nothing where an event tells all that is on the screen', () => {
  listThread()
  const said = { post: post(3), thread: thread({ postCount: 3 }) }
  expect(askedAt({ page: 'threads' }, said)).toEqual([])
  listThread()
  expect(askedAt({ page: 'people' }, said)).toEqual([])
  listThread()
  expect(askedAt({ page: 'thread', id: 'another' }, said)).toEqual([])
})

it('asks for a list anew only where a thread comes into it, or stands in it differently', () => {
  const said = { post: post(3), thread: thread({ postCount: 3 }) }
  expect(askedAt({ page: 'threads' }, said)).toEqual(['page'])
  listThread()
  expect(askedAt({ page: 'table' }, said)).toEqual(['page'])
  listThread()
  expect(askedAt({ page: 'threads' }, { thread: thread({ pinnedAt: '2026-11-26T08:00:00Z' }) })).toEqual([
    'page',
  ])
  listThread()
  const warmly = { post: post(1), thread: thread() }
  expect(askedAt({ page: 'table' }, warmly)).toEqual([])
})

it('leaves the posts of an open thread where they are, also where too much was missed', () => {
  expect(askedAt({ page: 'thread', id: 'thread' }, { resync: true })).toEqual(['inbox', 'page', 'posts'])
  expect(askedAt({ page: 'table' }, { resync: true })).toEqual(['inbox', 'page'])
  listThread()
  expect(askedAt({ page: 'thread', id: 'thread' }, { thread: thread() })).toEqual(['thread'])
})

it('tells of each reply below once, also where the thread told with it is already further', () => {
  const id = 'long'
  cache.restore({
    'Thread:long': {
      ...thread({ id }),
      author: null,
      lastSpeaker: null,
      posts: { edges: [{ cursor: '', node: { __ref: 'Post:post-2' } }], pageInfo: { hasNextPage: true } },
    },
    'Post:post-2': { ...post(2), author: null },
  } as never)
  const place: Place = { page: 'thread', id }
  const further = thread({ id, postCount: 4 })
  askedAt(place, { post: post(3), thread: further })
  askedAt(place, { post: post(4), thread: further })
  expect(cameBelow.known().map(told => told.id)).toEqual(['post-3', 'post-4'])
  cameBelow.forget()
  askedAt(place, { post: post(3), thread: further })
  expect(cameBelow.known()).toEqual([])
})

it('opens a thread anew that is discarded while it is open', () => {
  listThread()
  const discarded = thread({ title: '', discardedAt: '2026-11-26T08:00:00Z' })
  expect(askedAt({ page: 'thread', id: 'thread' }, { thread: discarded })).toEqual(['anew'])
})

it('asks anew where a meeting stood that fell away', () => {
  const event = { goneMeetingId: 'meeting' }
  expect(askedAt({ page: 'table' }, event)).toEqual(['page'])
  expect(askedAt({ page: 'meetings' }, event)).toEqual(['page'])
  expect(askedAt({ page: 'meeting', id: 'meeting' }, event)).toEqual(['page'])
  expect(askedAt({ page: 'meeting', id: 'another' }, event)).toEqual([])
})

it('asks for a table where it is on the screen, and for how an open thread lies on one', () => {
  const event = { tableOfMeetingId: 'meeting' }
  expect(askedAt({ page: 'table' }, event)).toEqual(['table'])
  expect(askedAt({ page: 'meeting', id: 'meeting' }, event)).toEqual(['table'])
  expect(askedAt({ page: 'meeting', id: 'another' }, event)).toEqual([])
  expect(askedAt({ page: 'thread', id: 'thread' }, event)).toEqual(['thread'])
})
