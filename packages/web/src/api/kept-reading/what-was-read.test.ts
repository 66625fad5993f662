import { expect, test } from 'vitest'
import { rangeOf, rangeWith, stretchIn, withWhatWasRead } from './what-was-read.ts'

/** Posts of a thread of a hundred, from one to another. */
const page = (from: number, upTo: number, words = 'said') => ({
  group: {
    id: 'harbour',
    thread: {
      id: 't1',
      posts: {
        edges: Array.from({ length: upTo - from + 1 }, (_, at) => ({ node: { sequence: from + at, words } })),
        pageInfo: {
          hasPreviousPage: from > 1,
          hasNextPage: upTo < 100,
          startCursor: `c${from}`,
          endCursor: `c${upTo}`,
        },
      },
    },
  },
})

const joined = (now: object, before: object | null) => {
  const stretch = stretchIn(withWhatWasRead(now, before))
  return { ...rangeOf(stretch), ...stretch?.pageInfo }
}

test('what was read before stays around what is read now', () => {
  expect(joined(page(51, 100), page(1, 60))).toEqual({
    from: 1,
    upTo: 100,
    hasPreviousPage: false,
    hasNextPage: false,
    startCursor: 'c1',
    endCursor: 'c100',
  })
  expect(joined(page(1, 50), page(21, 80))).toMatchObject({
    from: 1,
    upTo: 80,
    hasNextPage: true,
    endCursor: 'c80',
  })
  expect(joined(page(40, 60), page(1, 100))).toMatchObject({ from: 1, upTo: 100, hasNextPage: false })
})

test('two stretches that touch become one', () => {
  expect(joined(page(51, 60), page(41, 50))).toMatchObject({ from: 41, upTo: 60, startCursor: 'c41' })
})

test('where posts between them are missing, what is read now stands alone', () => {
  expect(joined(page(61, 70), page(1, 50))).toMatchObject({ from: 61, upTo: 70 })
})

test('a post is as it was said last', () => {
  const stretch = stretchIn(withWhatWasRead(page(1, 2, 'edited'), page(1, 3)))
  expect(stretch?.edges.map(({ node }) => node)).toEqual([
    { sequence: 1, words: 'edited' },
    { sequence: 2, words: 'edited' },
    { sequence: 3, words: 'said' },
  ])
})

test('what has no posts, or had none before, is as it was answered', () => {
  const nothing = { group: { id: 'harbour', thread: null } }
  expect(withWhatWasRead(nothing, page(1, 2))).toBe(nothing)
  const first = page(1, 2)
  expect(withWhatWasRead(first, null)).toBe(first)
  expect(withWhatWasRead(first, nothing)).toBe(first)
})

test('all that was read is one range, also where something between is missing', () => {
  expect(rangeWith({ from: 1, upTo: 50 }, { from: 80, upTo: 90 })).toEqual({ from: 1, upTo: 90 })
  expect(rangeWith(undefined, { from: 2, upTo: 3 })).toEqual({ from: 2, upTo: 3 })
  expect(rangeWith(undefined, undefined)).toBeUndefined()
})
