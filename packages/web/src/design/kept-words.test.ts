import { expect, it } from 'vitest'
import { readKeptWords, wordsToKeep } from './kept-words.ts'

const start = { name: 'Harbour Street', rhythm: 'Tuesdays' }

it('keeps only what differs from how the form began', () => {
  expect(wordsToKeep({ name: 'Harbour Street', rhythm: 'Wednesdays' }, start)).toEqual({
    rhythm: 'Wednesdays',
  })
})

it('keeps a field that was emptied', () => {
  expect(wordsToKeep({ rhythm: '' }, start)).toEqual({ rhythm: '' })
})

it('gives back what was kept', () => {
  expect(readKeptWords(JSON.stringify({ rhythm: 'Wednesdays' }), start)).toEqual({ rhythm: 'Wednesdays' })
})

it('leaves out fields the form does not have and values that are no words', () => {
  expect(readKeptWords('{"colour":"red","name":7,"toString":"x"}', start)).toEqual({})
})

it('takes what cannot be read as nothing', () => {
  expect([null, '', '{', 'null', '"x"'].map(stored => readKeptWords(stored, start))).toEqual([
    {},
    {},
    {},
    {},
    {},
  ])
})
