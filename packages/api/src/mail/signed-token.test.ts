import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readToken, signToken } from './signed-token.ts'

const secret = 'a secret of the tests'
const bytes = fc.uint8Array({ maxLength: 60 }).map(array => Buffer.from(array))

test('what was signed is read again, with the same secret and for the same purpose', () => {
  fc.assert(
    fc.property(bytes, held => {
      const token = signToken(secret, 'answer', held)
      expect(readToken(secret, 'answer', token)).toEqual(held)
      expect(readToken(secret, 'another', token)).toBeNull()
      expect(readToken('another secret', 'answer', token)).toBeNull()
    }),
  )
})

test('with any character changed, added or left out it is nothing', () => {
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=.~ ']
  fc.assert(
    fc.property(bytes, fc.nat(), fc.constantFrom(...alphabet), (held, place, character) => {
      const token = signToken(secret, 'answer', held)
      const at = place % token.length
      const changed = token.slice(0, at) + character + token.slice(at + 1)
      fc.pre(changed !== token)
      expect(readToken(secret, 'answer', changed)).toBeNull()
      expect(readToken(secret, 'answer', token.slice(0, at))).toBeNull()
      expect(readToken(secret, 'answer', token.slice(0, at) + character + token.slice(at))).toBeNull()
    }),
  )
})
