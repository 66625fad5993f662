import { expect, test } from 'vitest'
import { beginningOf } from './begun-words.ts'

test('what was begun is read in one line, without a sign of Markdown', () => {
  const body =
    'I told them on a *Thursday*.\n\n- **not** that\n- nor [this](https://example.org)\n\n> Words of hers'
  expect(beginningOf(body)).toEqual({
    beginning: 'I told them on a Thursday. not that · nor this Words of hers',
    isAll: true,
  })
})

test('what is longer is cut at a word, and says that there is more', () => {
  const { beginning, isAll } = beginningOf('A few words, then more of them. '.repeat(20))
  expect(beginning).toMatch(/ [a-zA-Z]+…$/)
  expect(beginning.length).toBeLessThan(162)
  expect(isAll).toBe(false)
  expect(beginningOf('x'.repeat(400)).beginning).toBe(`${'x'.repeat(160)}…`)
})

test('where nothing is written there is nothing', () => {
  expect(beginningOf(' \n ')).toEqual({ beginning: '', isAll: true })
})
