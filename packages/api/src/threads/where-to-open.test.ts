import { assert, constant, constantFrom, integer, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AskedPosts } from './asked-posts.ts'
import { ThreadOpening } from './thread-opening.ts'
import { whereToOpen, writePostCursor } from './where-to-open.ts'

type Thread = { postCount: number; viewerReadUpTo: number }

/** The sequences a page shows, in a thread that holds what it says. */
function show(thread: Thread, asked: Partial<AskedPosts>): number[] {
  const { from, size } = whereToOpen(thread, { first: 50, open: ThreadOpening.START, ...asked })
  const end = Math.min(from + size - 1, thread.postCount)
  return Array.from({ length: Math.max(0, end - from + 1) }, (_, at) => from + at)
}

const cursor = (sequence: number) => writePostCursor({ sequence })

const threads = integer({ min: 1, max: 400 }).chain(postCount =>
  record({ postCount: constant(postCount), viewerReadUpTo: integer({ min: 0, max: postCount }) }),
)
const sizes = integer({ min: 1, max: 100 })
const openings = constantFrom(ThreadOpening.START, ThreadOpening.FIRST_NEW)

describe('wherever a thread opens', () => {
  it('reading on and back from there shows every post once and in order', () => {
    assert(
      property(threads, sizes, openings, (thread, first, open) => {
        const read = show(thread, { first, open })
        expect(read.length).toBeGreaterThan(0)
        for (let next = read; next.length > 0;) {
          next = show(thread, { first, after: cursor(read.at(-1) ?? 0) })
          read.push(...next)
        }
        for (let back = read; back.length > 0;) {
          back = show(thread, { first, before: cursor(read[0] ?? 0) })
          read.unshift(...back)
        }
        expect(read).toEqual(Array.from({ length: thread.postCount }, (_, at) => at + 1))
      }),
    )
  })

  it('a page holds no more than was asked for', () => {
    assert(
      property(threads, sizes, openings, nat({ max: 500 }), (thread, first, open, place) => {
        expect(show(thread, { first, open }).length).toBeLessThanOrEqual(first)
        expect(show(thread, { first, after: cursor(place) }).length).toBeLessThanOrEqual(first)
        expect(show(thread, { first, before: cursor(place) }).length).toBeLessThanOrEqual(first)
      }),
    )
  })

  it('the first new post is in sight, with three at most before it unless more are needed to fill the page', () => {
    assert(
      property(threads, sizes, (thread, first) => {
        const { postCount, viewerReadUpTo } = thread
        const shown = show(thread, { first, open: ThreadOpening.FIRST_NEW })
        expect(shown).toContain(Math.min(viewerReadUpTo + 1, postCount))
        expect(shown).toHaveLength(Math.min(first, postCount))
        const before = shown.at(-1) === postCount ? 0 : shown.indexOf(viewerReadUpTo + 1)
        expect(before).toBeLessThanOrEqual(3)
      }),
    )
  })
})
