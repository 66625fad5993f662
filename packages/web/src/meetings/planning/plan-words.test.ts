import { expect, it } from 'vitest'
import { hostOf, inTurn, minutesOf, wordsOfHost } from './plan-words.ts'

it('hands over one host, none, or those willing in turn, and reads them back', () => {
  expect(hostOf({ host: 'priya' })).toEqual({ hostId: 'priya', rotatesHosts: false })
  expect(hostOf({ host: '' })).toEqual({ hostId: null, rotatesHosts: false })
  expect(hostOf({ host: inTurn })).toEqual({ hostId: null, rotatesHosts: true })
  expect(wordsOfHost({ host: { id: 'priya' }, rotatesHosts: false })).toBe('priya')
  expect(wordsOfHost({ host: null, rotatesHosts: true })).toBe(inTurn)
  expect(wordsOfHost({ host: null })).toBe('')
})

it('makes of what is no number something that is refused', () => {
  expect(minutesOf('90')).toBe(90)
  expect(minutesOf('90.5')).toBe(90)
  for (const typed of ['', 'an hour', '1e99', 'Infinity']) expect(minutesOf(typed)).toBe(0)
})
