import { expect, it } from 'vitest'
import { sentenceWords } from './sentence-words.ts'

const parts = [
  { text: 'Coffee has moved to ', moment: null, timeZone: null },
  {
    text: 'Tuesday 24 November, 6:30 AM (Dublin time)',
    moment: '2026-11-24T06:30:00Z',
    timeZone: 'Europe/Dublin',
  },
]
const now = new Date('2026-11-20T12:00:00Z')
const told = (locale: string, timeZone: string) => sentenceWords(parts, { locale, timeZone, now })

it('tells the time as the reader’s country does, by the clocks of the place', () => {
  expect(told('en-US', 'Europe/Dublin')).toMatch(/^Coffee has moved to Tuesday, November 24 at 6:30\sAM$/)
  expect(told('en-GB', 'Europe/Dublin')).toMatch(/^Coffee has moved to Tuesday, 24 November at 0?6:30$/)
})

it('says beside it what the reader’s own clock shows, where that is something else', () => {
  expect(told('en-GB', 'Europe/Berlin')).toMatch(/ Tuesday, 24 November at 0?6:30 there, 0?7:30 for you$/)
  expect(told('en-US', 'America/Los_Angeles')).toMatch(
    / Tuesday, November 24 at 6:30\sAM there, Monday, November 23 at 10:30\sPM for you$/,
  )
})

it('leaves what names no moment as it is', () => {
  expect(sentenceWords(parts.slice(0, 1))).toBe('Coffee has moved to ')
})
