import { expect, test } from 'vitest'
import { confidenceLine } from './confidence-line.ts'

const people = (...names: string[]) => names.map(name => ({ name, isViewer: name === 'Dana' }))

test.each([
  ['TABLE', people(), 'Stays at this table.'],
  ['NAMED', people('Anne Brody', 'Dana'), 'Between you and Anne Brody. Nobody else knows of it.'],
  ['NAMED', people('Dana'), 'Between you. Nobody else knows of it.'],
  [
    'PRESENT',
    people('Anne Brody', 'Dana', 'Tomás Ortega'),
    'Between you, Anne Brody, and Tomás Ortega. For those who were there.',
  ],
  ['NOT_AGAIN', people(), 'Stays at this table, and is not to be raised again.'],
  ['LESSON_MAY_TRAVEL', people(), 'The lesson may travel; names and stories stay here.'],
] as const)('%s is said in one line', (confidence, readers, line) => {
  expect(confidenceLine({ confidence, readers })).toBe(line)
})
