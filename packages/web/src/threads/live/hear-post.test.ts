import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cache } from '../../api/cache.ts'
import '../../groups/live/know-oneself.ts'
import { knowOneself } from '../../groups/live/know-oneself.ts'
import { ThreadPost_PostFragmentDoc } from '../posts/thread-post.generated.ts'
import { ThreadPageDocument } from '../thread-page.generated.ts'
import { hearPost, type HeardPost } from './hear-post.ts'
import { openThread } from './open-thread.ts'

const viewer = 'dana'
const threadId = 'thread'

const priya = { __typename: 'Member' as const, id: 'priya', name: 'Priya Kaur', trade: 'pharmacist' }
const dana = { __typename: 'Member' as const, id: viewer, name: 'Dana Whelan', trade: 'baker' }

const post = (sequence: number, more: Partial<HeardPost> = {}): HeardPost => ({
  __typename: 'Post',
  id: `post-${sequence}`,
  sequence,
  body: `word ${sequence}`,
  version: 1,
  writtenAt: '2026-11-26T06:30:00Z',
  editedAt: null,
  takenBackAt: null,
  author: priya,
  inReplyTo: null,
  reactions: [],
  mentions: [],
  files: [],
  ...more,
})

const page = () => ({ query: ThreadPageDocument, variables: { slug: 'table', threadId } })

interface Shown {
  sequences: number[]
  hasMore: boolean
}

/** What the page would show of the thread's posts. */
function shown(): Shown {
  const { posts } = cache.extract()['Thread:thread'] as never as {
    posts: { edges: { node: { __ref: string } }[]; pageInfo: { hasNextPage: boolean } }
  }
  return {
    sequences: posts.edges.map(({ node }) => Number(node['__ref'].split('-').at(-1))),
    hasMore: posts.pageInfo.hasNextPage,
  }
}

function plantThread(sequences: number[], hasNextPage = false) {
  for (const sequence of sequences) hearPost(post(sequence), threadId, viewer)
  cache.restore({
    ...cache.extract(),
    'Thread:thread': {
      __typename: 'Thread',
      id: threadId,
      posts: {
        __typename: 'PostConnection',
        edges: sequences.map(sequence => ({
          __typename: 'PostEdge',
          cursor: `c${sequence}`,
          node: { __ref: `Post:post-${sequence}` },
        })),
        pageInfo: {
          __typename: 'PageInfo',
          hasNextPage,
          hasPreviousPage: false,
          startCursor: '',
          endCursor: '',
        },
      },
    },
  } as never)
}

const whole = (id: string) =>
  cache.readFragment({
    fragment: ThreadPost_PostFragmentDoc,
    fragmentName: 'ThreadPost_post',
    id: `Post:${id}`,
  }) as Record<string, unknown> | null

beforeEach(() => {
  vi.stubGlobal('document', { getElementById: () => null })
  knowOneself(viewer)
})

afterEach(async () => {
  openThread.current = null
  vi.unstubAllGlobals()
  await cache.reset()
})

it('shows a new post below the last, with all its page asks of it, and not twice', () => {
  plantThread([1, 2])
  expect(hearPost(post(3), threadId, viewer)).toBe('added')
  expect(hearPost(post(3), threadId, viewer)).toBe('known')
  expect(shown()).toEqual({ sequences: [1, 2, 3], hasMore: false })
  expect(whole('post-3')).toMatchObject({
    body: 'word 3',
    viewerCanEdit: false,
    viewerCanReact: true,
    author: { isViewer: false },
  })
})

it('knows the viewer’s own words, from whichever device, and what they may do with them until they take them back', () => {
  plantThread([1])
  hearPost(post(2, { author: dana }), threadId, viewer)
  const own = { viewerCanEdit: true, viewerCanTakeBack: true, viewerCanReact: false }
  expect(whole('post-2')).toMatchObject({ ...own, author: { isViewer: true } })
  const takenBack = { author: dana, body: null, version: 2, takenBackAt: '2026-11-26T07:00:00Z' }
  hearPost(post(2, takenBack), threadId, viewer)
  expect(whole('post-2')).toMatchObject({ body: null, viewerCanEdit: false, viewerCanTakeBack: false })
})

it('takes in an edit, and lets no older words over newer ones', () => {
  plantThread([1])
  hearPost(post(1, { body: 'better', version: 2 }), threadId, viewer)
  hearPost(post(1), threadId, viewer)
  expect(whole('post-1')).toMatchObject({ body: 'better', version: 2 })
})

it('puts nothing where others are missing, and nothing where the page has more to show', () => {
  plantThread([1, 2])
  expect(hearPost(post(5), threadId, viewer)).toBe('apart')
  expect(shown().sequences).toEqual([1, 2])
  plantThread([1, 2], true)
  expect(hearPost(post(3), threadId, viewer)).toBe('later')
  expect(shown().sequences).toEqual([1, 2])
})

it('never comes in between posts that stand by what they answer: there is more to show', () => {
  plantThread([1, 2])
  openThread.current = { threadId, isByReply: true }
  expect(hearPost(post(3), threadId, viewer)).toBe('later')
  expect(shown()).toEqual({ sequences: [1, 2], hasMore: true })
})

it('leaves a thread that is not known here alone', () => {
  expect(hearPost(post(3), threadId, viewer)).toBe('not here')
  expect(cache.readQuery(page())).toBeNull()
})
