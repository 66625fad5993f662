import { describe } from 'vitest'
import { keepMailsByTheClock } from '../../../test/evening-secrecy.ts'

describe('a mail by the clock', () => {
  keepMailsByTheClock()
})
