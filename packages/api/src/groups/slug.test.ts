import { expect, test } from 'vitest'
import { newSlug } from './slug.ts'

test.each([
  ['The Early Table', 'the-early-table'],
  ['  Às sete!  Lisboa ', 'as-sete-lisboa'],
  ['x'.repeat(60), 'x'.repeat(40)],
  ['Ærø', 'r'],
  ['朝の会', 'table'],
  ['../../admin', 'admin'],
  ['', 'table'],
])('"%s" begins an address with %s', (stem, readable) => {
  const slug = newSlug(stem)
  expect(slug.slice(0, -5)).toBe(readable)
  expect(slug.slice(-5)).toMatch(/^-[a-z2-9]{4}$/)
})

test('no two addresses are alike', () => {
  expect(new Set(Array.from({ length: 50 }, () => newSlug('table'))).size).toBe(50)
})
