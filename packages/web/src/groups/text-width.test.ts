import { expect, it } from 'vitest'
import { fitted, textWidth } from './text-width.ts'

it('takes an accented letter for as wide as it is without', () => {
  expect(textWidth('Zoltán')).toBeCloseTo(textWidth('Zoltan'))
})

it('counts a syllable of Hangul, a letter with its vowel sign and a face of several parts once each', () => {
  expect(textWidth('김민준')).toBeCloseTo(3 * textWidth('陈'))
  expect(textWidth('नि')).toBeCloseTo(textWidth('न'))
  expect(textWidth('👩‍🏫')).toBeCloseTo(textWidth('陈'))
})

it('cuts a name between letters, not within one', () => {
  expect(fitted('कीर्तना शर्मा', 3.5)).toBe('कीर्त…')
  expect(fitted('Maximiliane', 4)).toBe('Maxi…')
  expect(fitted('Bo', 4)).toBe('Bo')
})
