import { expect, it } from 'vitest'
import { copy } from './en.ts'

const priya = { name: 'Priya Kaur', trade: 'pharmacist', isViewer: false }
const esi = { name: 'Esi Boateng', trade: 'hospital pharmacist', isViewer: false }
const reader = { name: 'Anne Lindqvist', trade: 'pharmacist', isViewer: true }

it('says in words who works in something alike, the reader last', () => {
  expect(copy.alike([priya])).toBe('One member already does something like it: Priya Kaur (pharmacist).')
  expect(copy.alike([reader, priya])).toBe(
    'Two members already do something like it: Priya Kaur (pharmacist) and you.',
  )
  expect(copy.alike([priya, esi])).toBe(
    'Two members already do something like it: Priya Kaur (pharmacist) and Esi Boateng (hospital pharmacist).',
  )
  expect(copy.alike([reader])).toBe('You do something like it yourself.')
})

it('names no long list of people', () => {
  expect(copy.alike([priya, esi, priya, esi])).toBe('Four members already do something like it.')
})

it('says for how long the table is asked', () => {
  expect(copy.tableIsAsked(7)).toContain('for seven days,')
  expect(copy.tableIsAsked(1)).toContain('for one day,')
  expect(copy.tableIsAsked(14)).toContain('for 14 days,')
})

it('says what is missing, down to the last character', () => {
  expect([38, 1].map(copy.missing)).toEqual([
    '38 more characters are enough.',
    'One more character is enough.',
  ])
})

it('counts who is on their way already', () => {
  expect(copy.enoughOnTheirWay(1)).toMatch(/^Someone is on their way/)
  expect(copy.enoughOnTheirWay(2)).toMatch(/^Two people are on their way/)
})
