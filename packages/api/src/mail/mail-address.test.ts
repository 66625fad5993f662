import { expect, test } from 'vitest'
import { readMailAddress } from './mail-address.ts'

test.each([
  [' Dana@Example.ORG ', 'dana@example.org'],
  ["o'neill+table@mail.example.co.uk", "o'neill+table@mail.example.co.uk"],
  ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ['ｄａｎａ@example.org', 'dana@example.org'],
])('%j is understood as %j', (typed, address) => {
  expect(readMailAddress(typed)).toBe(address)
})

test.each([
  '',
  'dana',
  '@example.org',
  'dana@',
  'dana@localhost',
  'a b@example.org',
  'a@b.org, c@d.org',
  '<a@b.org>',
])('%j is no address', typed => {
  expect(readMailAddress(typed)).toBeNull()
})

test('an address with a line break in it is no address', () => {
  expect(readMailAddress('dana@example.org\r\nbcc:eve@example.org')).toBeNull()
  expect(readMailAddress(`${'a'.repeat(65)}@example.org`)).toBeNull()
})
