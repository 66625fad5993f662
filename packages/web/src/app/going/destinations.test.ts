import { expect, test } from 'vitest'
import { matching, type Destination } from './destinations.ts'

const destinations: Destination[] = [
  { path: '/table', name: 'Table' },
  { path: '/threads', name: 'Threads' },
  { path: '/tomas', name: 'Tomás Ortega', what: 'site foreman' },
  { path: '/anne', name: 'Anne Brody', what: 'school principal' },
  { path: '/haggle', name: 'Pricing a job when you know the client will haggle', what: 'thread' },
  { path: '/vegetables', name: 'Vegetables in the yard', what: 'thread' },
]

const namesOf = (words: string) => matching(words, destinations).map(({ name }) => name)

test.each([
  ['tomas', ['Tomás Ortega']],
  ['ORTEGA', ['Tomás Ortega']],
  ['foreman', ['Tomás Ortega']],
  ['client price', []],
  ['client  pric', ['Pricing a job when you know the client will haggle']],
  ['nobody by that name', []],
])('“%s” finds %j', (words, names) => {
  expect(namesOf(words)).toEqual(names)
})

test('what begins with the words comes before what has them further in, and inside a word last', () => {
  expect(namesOf('table')).toEqual(['Table', 'Vegetables in the yard'])
  expect(namesOf('thread')).toEqual([
    'Threads',
    'Pricing a job when you know the client will haggle',
    'Vegetables in the yard',
  ])
})

test('without words, the first stand there, and never more than eight', () => {
  expect(namesOf('')).toEqual(destinations.map(({ name }) => name))
  const many = Array.from({ length: 20 }, (_, at) => ({ path: `/${at}`, name: `Thread ${at}` }))
  expect(matching('', many)).toEqual(many.slice(0, 8))
  expect(matching('thread', many)).toEqual(many.slice(0, 8))
})
