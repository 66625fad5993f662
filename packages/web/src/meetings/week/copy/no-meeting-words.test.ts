import { expect, it } from 'vitest'
import { noMeetingWords } from './no-meeting-words.ts'

it('parts the rhythm a group describes from the sentence after it, with or without a stop of its own', () => {
  expect(noMeetingWords.rhythm('Tuesdays at 6:30')).toBe('Tuesdays at 6:30.')
  expect(noMeetingWords.rhythm('Tuesdays at 6:30.')).toBe('Tuesdays at 6:30.')
  expect(noMeetingWords.rhythm('Whenever the tide allows…')).toBe('Whenever the tide allows…')
})
