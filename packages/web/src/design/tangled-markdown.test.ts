import { expect, test } from 'vitest'
import { isTangledMarkdown } from './tangled-markdown.ts'

test('a long and lively post is not tangled', () => {
  const paragraph =
    '- **First**, *say it*: [the form](https://example.org/a_b)\n  1. and then\n> > > quoted thrice\n\n'
  expect(isTangledMarkdown(paragraph.repeat(80))).toBe(false)
})

test('a list deeper than anyone reads is, words far to the right are not', () => {
  expect(isTangledMarkdown(`- a\n${' '.repeat(24)}- b`)).toBe(false)
  expect(isTangledMarkdown(`- a\n${' '.repeat(25)}- b`)).toBe(true)
  expect(isTangledMarkdown(`${' '.repeat(60)}so`)).toBe(false)
})

test('eleven markers before one line, or more than a thousand in all, are', () => {
  expect(isTangledMarkdown('>'.repeat(10) + ' so')).toBe(false)
  expect(isTangledMarkdown('>'.repeat(11) + ' so')).toBe(true)
  expect(isTangledMarkdown('*a* '.repeat(500))).toBe(false)
  expect(isTangledMarkdown('*a* '.repeat(501))).toBe(true)
})
