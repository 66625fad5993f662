import { expect, test } from 'vitest'
import { hashDigits, newDigits, newToken, readDigits } from './one-time-code.ts'

test('the same digits are kept differently for another browser, another purpose and another deployment', () => {
  const hashes = [
    hashDigits('042007', 'SIGN_IN', 'one browser', 'one secret'),
    hashDigits('042007', 'SIGN_IN', 'another browser', 'one secret'),
    hashDigits('042007', 'COME', 'one browser', 'one secret'),
    hashDigits('042007', 'SIGN_IN', 'one browser', 'another secret'),
    hashDigits('042008', 'SIGN_IN', 'one browser', 'one secret'),
  ]
  expect(new Set(hashes.map(hash => hash.toString('hex'))).size).toBe(5)
})

test('digits are six, also when they begin with noughts; tokens hold 256 bits', () => {
  for (let made = 0; made < 1000; made++) expect(newDigits()).toMatch(/^\d{6}$/)
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
})

test.each([
  ['042 007', '042007'],
  [' 042-007\n', '042007'],
  ['０４２００７', '042007'],
  ['42007', null],
  ['0420070', null],
  ['', null],
])('%j is read as %j', (typed, digits) => {
  expect(readDigits(typed)).toBe(digits)
})
