import { expect, test } from 'vitest'
import { replyWords } from './reply-words.ts'

test('the reply box asks for what would help', () => {
  expect(replyWords('EXPERIENCE', 'Tomás', false)).toEqual({
    hint: 'Tomás asks for what you have lived yourself.',
    placeholder: 'When I was there myself, …',
    longest: 20_000,
  })
  expect(replyWords('JUST_LISTEN', 'Tomás', false)).toMatchObject({ placeholder: 'A line…', longest: 500 })
  expect(replyWords('ADVICE', 'Tomás', false).placeholder).toBe('Reply to Tomás and the table…')
})

test('whoever asked is asked for nothing, and of what is kept to a few no table is spoken', () => {
  expect(replyWords('JUST_LISTEN', null, false)).toEqual({
    placeholder: 'Reply to the table…',
    longest: 20_000,
  })
  expect(replyWords(null, 'Anne', true).placeholder).toBe('Reply to Anne and the few…')
  expect(replyWords(null, null, true).placeholder).toBe('Reply to them…')
})
