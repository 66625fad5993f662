import { expect, test } from 'vitest'
import { afterOwnWords } from './what-is-new.ts'

/** Posts 7 and on, of which these are one's own. */
const said = (...own: number[]) =>
  [7, 8, 9, 10].map(sequence => ({ node: { sequence, viewerCanEdit: own.includes(sequence) } }))

test.each<[string, number, number[], number, number]>([
  ['one’s own words below all one has read are not new, nor what they were said to', 11, [10], 9, 9],
  ['nor are they when how far one has read is told together with them', 11, [10], 9, 10],
  ['what one had not read when one said them stays new', 0, [10], 9, 8],
  ['what others say is new', 0, [], 9, 9],
  ['what came above one’s own words is passed over with them, what came below is not', 10, [9], 8, 8],
  ['what one said before decides nothing any more', 0, [8], 9, 10],
  ['the last of one’s own words counts', 11, [9, 10], 8, 10],
])('%s', (_, from, own, lastBefore, readUpTo) => {
  expect(afterOwnWords(said(...own), lastBefore, readUpTo)).toBe(from)
})
