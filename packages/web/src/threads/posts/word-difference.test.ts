import { describe, expect, test } from 'vitest'
import { wordDifference, type Piece } from './word-difference.ts'

/** A difference as it is read: what is gone in brackets, what has come in braces. */
function drawn(pieces: Piece[]): string {
  const marks = { same: ['', ''], gone: ['[', ']'], come: ['{', '}'] }
  return pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('')
}

const textOf = (pieces: Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('what became of a text', () => {
  test.each([
    ['I did too.', 'I did too.', 'I did too.'],
    ['I did too.', 'I did not.', 'I did [too.]{not.}'],
    ['', 'I did.', '{I did.}'],
    ['I did.', '', '[I did.]'],
    ['Say it first.', 'Say it on Monday, first.', 'Say it {on Monday, }first.'],
    ['one two three four', 'two three five four', '[one ]two three {five }four'],
    ['One.\n\nTwo.', 'One.\n\nOne and a half.\n\nTwo.', 'One.\n\n{One and a half.\n\n}Two.'],
  ])('%j became %j', (before, after, expected) => {
    expect(drawn(wordDifference(before, after))).toBe(expected)
  })

  test('both texts are in it whole, however they differ', () => {
    const before = Array.from({ length: 400 }, (_, n) => `word${n % 17}`).join(' ')
    const after = Array.from({ length: 300 }, (_, n) => `word${(n * 5) % 13}`).join('\n')
    const pieces = wordDifference(before, after)
    expect(textOf(pieces, 'come')).toBe(before)
    expect(textOf(pieces, 'gone')).toBe(after)
  })

  test('two long texts with nothing in common stand one after the other, at once', () => {
    const before = Array.from({ length: 5000 }, (_, n) => `a${n}`).join(' ')
    const after = Array.from({ length: 5000 }, (_, n) => `b${n}`).join(' ')
    expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(['gone', 'come'])
  })
})
