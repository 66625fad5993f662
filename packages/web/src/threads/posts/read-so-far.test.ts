import { expect, test } from 'vitest'
import { readSoFar } from './read-so-far.ts'

test.each([
  { from: 0, passed: [1, 2, 3], upTo: 3 },
  { from: 3, passed: [1, 2, 7, 3, 4], upTo: 4 },
  { from: 3, passed: [7, 5, 6], upTo: 3 },
  { from: 3, passed: [6, 1, 5, 4], upTo: 6 },
  { from: 9, passed: [], upTo: 9 },
])('from $from on, past $passed, one has read up to $upTo', ({ from, passed, upTo }) => {
  expect(readSoFar(from, passed)).toBe(upTo)
})
