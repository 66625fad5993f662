import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

describe('an excerpt', () => {
  it('takes the marks off and keeps the words, in one line', () => {
    expect(
      excerptOf('**Tell** her *first*.\n\n- in person\n- early\n1. then [write](https://a.example)'),
    ).toBe('Tell her first. in person early then write')
  })

  it('leaves words alone that only look like marks', () => {
    expect(excerptOf('2 * 3 and snake_case_names, this - that')).toBe(
      '2 * 3 and snake_case_names, this - that',
    )
    expect(excerptOf(String.raw`not \*strong\*`)).toBe('not *strong*')
  })

  it('leaves out what the post quotes, unless it says nothing of its own', () => {
    expect(excerptOf('> Is it any good?\n> Really?\n\nYes.')).toBe('Yes.')
    expect(excerptOf('> Is it any good?')).toBe('Is it any good?')
  })

  it('holds 140 characters at most and ends at a word', () => {
    const exact = 'a'.repeat(69) + ' ' + 'b'.repeat(70)
    expect(excerptOf(exact)).toBe(exact)
    expect(excerptOf(`${exact}b`)).toBe(`${'a'.repeat(69)}…`)
    expect(excerptOf(`${'c'.repeat(139)} d`)).toBe(`${'c'.repeat(139)}…`)
    expect([...excerptOf('☕'.repeat(200))]).toHaveLength(140)
  })
})
