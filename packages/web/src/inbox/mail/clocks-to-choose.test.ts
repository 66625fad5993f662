import { expect, it } from 'vitest'
import { clocksToChoose } from './clocks-to-choose.ts'

it('offers each group’s own clock first, and that of this device', () => {
  expect(clocksToChoose(null, 'Europe/Lisbon')).toEqual(['', 'Europe/Lisbon'])
})

it('keeps the clock that was chosen at home while one travels', () => {
  expect(clocksToChoose('Europe/Dublin', 'Europe/Lisbon')).toEqual(['', 'Europe/Dublin', 'Europe/Lisbon'])
})

it('offers a clock once', () => {
  expect(clocksToChoose('Europe/Lisbon', 'Europe/Lisbon')).toEqual(['', 'Europe/Lisbon'])
})
