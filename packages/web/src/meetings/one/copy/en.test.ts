import { expect, it } from 'vitest'
import { copy } from './en.ts'

const anne = { name: 'Anne Brody', isViewer: false }
const rob = { name: 'Rob Fenn', isViewer: false }
const you = { name: 'Priya Kaur', isViewer: true }

it('names who was there, the reader last', () => {
  expect(copy.present([anne], 1)).toBe('Anne Brody was there.')
  expect(copy.present([you], 1)).toBe('You were there.')
  expect(copy.present([you, anne, rob], 5)).toBe('Anne Brody, Rob Fenn, and you were there.')
})

it('tells apart that nobody was there, and that nobody said who was', () => {
  expect(copy.present([], 0)).toBe('Nobody said who was there.')
  expect(copy.present([], 2)).toBe('Nobody was there.')
})

it('says who cancelled, where they are still known', () => {
  expect(copy.cancelled(you)).toBe('You cancelled this one:')
  expect(copy.cancelled(anne)).toBe('Anne Brody cancelled this one:')
  expect(copy.cancelled(null)).toBe('This one was cancelled.')
})
