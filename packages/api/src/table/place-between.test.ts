import { assert, double, property } from 'fast-check'
import { expect, it } from 'vitest'
import { placeBetween } from './place-between.ts'

it('is before the first, behind the last, and somewhere on an empty table', () => {
  expect(placeBetween(undefined, undefined)).toBe(1)
  expect(placeBetween(undefined, 1)).toBe(0)
  expect(placeBetween(3, undefined)).toBe(4)
})

it('lies truly between any two that leave room', () => {
  const place = double({ min: -1e6, max: 1e6, noNaN: true })
  assert(
    property(place, double({ min: 1e-6, max: 1e6, noNaN: true }), (before, apart) => {
      const between = placeBetween(before, before + apart)
      expect(between).toBeGreaterThan(before)
      expect(between).toBeLessThan(before + apart)
    }),
  )
})

it('says where no room is left', () => {
  expect(placeBetween(1, 1)).toBeNull()
  expect(placeBetween(1, 1 + Number.EPSILON)).toBeNull()
})
