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
  const began = (day: string) => copy.began('ASK', 'Tomás', day, null, null)
  expect(began('Wednesday')).toBe('Tomás asked on Wednesday.')
  expect(began('Yesterday')).toBe('Tomás asked yesterday.')
  expect(began('March 3, 2025')).toBe('Tomás asked on March 3, 2025.')
  expect(copy.repliesClose('Tomorrow')).toBe('Replies close tomorrow.')
  expect(['Friday', 'Yesterday'].map(copy.rests)).toEqual(['Rests since Friday.', 'Rests since yesterday.'])
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

test('a thread says what it is for, and an ask what would help', () => {
  expect(copy.began('ASK', null, 'Today', 'EXPERIENCE', null)).toBe('You asked today for lived experience.')
  expect(copy.began('ASK', 'Tomás', 'Wednesday', 'IDEAS', 'Friday')).toBe(
    'Tomás asked on Wednesday for ideas (changed on Friday).',
  )
  expect(copy.began('TALK', 'Anne', 'Wednesday', null, null)).toBe('Anne began this on Wednesday.')
  expect(copy.began('SHARE', 'Anne', 'Yesterday', null, null)).toBe('Anne shared this yesterday.')
  expect(copy.began('OFFER_OR_NEED', 'Anne', 'Today', null, null)).toBe(
    'Anne put up this offer or need today.',
  )
})

test('a warm word is said to a person, and read with their names', () => {
  expect(copy.say('THANK_YOU', 'Priya')).toBe('Thank Priya')
  expect(copy.say('MADE_ME_THINK', 'Priya')).toBe('Made me think')
  expect(`${copy.together([copy.you, 'Priya', 'Esi'])}: ${copy.reactions.WITH_YOU}`).toBe(
    'You, Priya, and Esi: with you',
  )
})
