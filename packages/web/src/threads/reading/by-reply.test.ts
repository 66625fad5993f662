import { expect, test } from 'vitest'
import { byReply, type PlacedPost } from './by-reply.ts'

/** "3>2" is the third post, which answers the second. */
function posts(drawing: string): PlacedPost[] {
  return drawing.split(' ').map(word => {
    const [own, answered] = word.split('>')
    return { id: `p${own}`, sequence: Number(own), inReplyTo: answered ? { id: `p${answered}` } : null }
  })
}

function drawn(drawing: string): string {
  return byReply(posts(drawing))
    .map(({ post, replies }) => {
      const below = replies.map(reply => `${reply.post.sequence}${reply.isDirect ? '' : '!'}`)
      return below.length > 0 ? `${post.sequence}(${below.join(' ')})` : `${post.sequence}`
    })
    .join(' ')
}

test.each([
  ['1 2 3', '1 2 3'],
  ['1 2>1 3>1', '1 2 3'],
  ['1 2 3 4>2', '1 2(4) 3'],
  ['1 2 3 4>2 5>4 6>5 7>3', '1 2(4 5! 6!) 3(7)'],
  ['1 2>1 3>2 4>3', '1 2(3 4!)'],
  ['51 52>7 53>52 54>50', '51 52(53) 54'],
])('%s stands as %s: two levels, the rest flattened', (thread, expected) => {
  expect(drawn(thread)).toBe(expected)
})

test('every post stands once', () => {
  const thread = posts(Array.from({ length: 300 }, (_, n) => `${n + 1}>${Math.ceil(n / 2)}`).join(' '))
  const all = byReply(thread).flatMap(({ post, replies }) => [post, ...replies.map(reply => reply.post)])
  expect(all.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(
    thread.map(({ sequence }) => sequence),
  )
})
