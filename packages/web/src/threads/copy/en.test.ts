import { expect, test } from 'vitest'
import { copy } from './en.ts'

test('replies are counted in words up to twelve', () => {
  expect([0, 1, 7, 12, 13, 1200].map(copy.replies)).toEqual([
    'No replies yet.',
    'One reply.',
    'Seven replies.',
    'Twelve replies.',
    '13 replies.',
    '1,200 replies.',
  ])
})

test('days stand in a sentence as people say them', () => {
  expect(copy.asked('Tomás', 'Wednesday')).toBe('Tomás asked on Wednesday.')
  expect(copy.asked('Tomás', 'Yesterday')).toBe('Tomás asked yesterday.')
  expect(copy.youAsked('Today')).toBe('You asked today.')
  expect(copy.asked('Tomás', 'March 3, 2025')).toBe('Tomás asked on March 3, 2025.')
  expect(['Thursday', 'Yesterday', 'Today'].map(copy.newSince)).toEqual([
    'New since Thursday',
    'New since yesterday',
    'New since earlier today',
  ])
})

test('what does not fit is counted', () => {
  expect(copy.charactersLeft(1)).toBe('1 character left')
  expect(copy.charactersOver(1234)).toBe('1,234 too many to send. You could say it in two.')
})

test('a thread tells of the table by its day', () => {
  expect(['Today', 'Tomorrow', 'Tuesday', 'March 3', null].map(copy.onTable)).toEqual([
    'On today’s table',
    'On tomorrow’s table',
    'On Tuesday’s table',
    'On March 3’s table',
    'Waiting for the next table',
  ])
  expect(['Today', 'Tomorrow', 'Tuesday', 'March 3', null].map(copy.bring)).toEqual([
    'Bring it to today’s table',
    'Bring it to tomorrow’s table',
    'Bring it to Tuesday',
    'Bring it to March 3',
    'Bring it to the table',
  ])
})
