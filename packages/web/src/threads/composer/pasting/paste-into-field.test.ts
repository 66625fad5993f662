import { expect, test } from 'vitest'
import { edited } from '../writing.ts'
import { pasted } from './paste-into-field.ts'

const after = (before: string, markdown: string, rest = '') => {
  const writing = { text: before + rest, from: before.length, to: before.length }
  return edited(writing, pasted(writing, markdown)).text
}

test.each([
  ['', '- a\n- b', '', '- a\n- b'],
  ['So: ', '- a\n- b', '', 'So: \n\n- a\n- b'],
  ['So:\n', '- a', 'more', 'So:\n\n- a\n\nmore'],
  ['I **', 'said', '** so', 'I **said** so'],
  ['One ', '**two**\n\nthree', ' four', 'One **two**\n\nthree four'],
])('between %j, %j stands apart where it has to', (before, markdown, rest, expected) => {
  expect(after(before, markdown, rest)).toBe(expected)
})
