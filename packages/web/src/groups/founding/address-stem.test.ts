import { expect, it } from 'vitest'
import { addressStem } from './address-stem.ts'

it('makes small letters and hyphens of a name', () => {
  expect(addressStem('Harbour Street')).toBe('harbour-street')
})

it('takes the marks off letters and leaves out what no address can hold', () => {
  expect(addressStem('  Café Äther & Co. (2)  ')).toBe('cafe-ather-co-2')
})

it('stays within forty characters and ends on none of its hyphens', () => {
  const stem = addressStem(`${'a'.repeat(39)} street`)
  expect(stem).toBe('a'.repeat(39))
  expect(addressStem('x'.repeat(60))).toHaveLength(40)
})

it('is a table where nothing of the name can stand in an address', () => {
  expect(addressStem('кофе')).toBe('table')
})
