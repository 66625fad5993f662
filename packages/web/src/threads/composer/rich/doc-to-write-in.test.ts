import { expect, test } from 'vitest'
import { docToWriteIn } from './doc-to-write-in.ts'
import { toMarkdown } from './to-markdown.ts'

const endOf = (markdown: string) =>
  docToWriteIn(markdown).textBetween(0, docToWriteIn(markdown).content.size, '\n')

test.each([
  ['I would, ', 'I would, '],
  ['I would,', 'I would,'],
  ['- first her\n- then ', 'first her\nthen '],
  ['> quoted \n\nand so ', 'quoted\nand so '],
  ['It is **so** ', 'It is so '],
  ['Ends.\n\n', 'Ends.\n'],
  ['', ''],
  [' ', ''],
])('of %j the next word goes on after %j', (markdown, shown) => {
  expect(endOf(markdown)).toBe(shown)
  expect(toMarkdown(docToWriteIn(markdown))).toBe(markdown)
})

test('what is written after a strong word and a space is not strong', () => {
  const last = docToWriteIn('It is **so** ').firstChild?.lastChild
  expect([last?.text, last?.marks]).toEqual([' ', []])
})
