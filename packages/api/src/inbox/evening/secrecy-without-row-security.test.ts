import { describe } from 'vitest'
import { keepMailsByTheClock } from '../../../test/evening-secrecy.ts'
import { switchRowSecurityOff } from '../../../test/without-row-security.ts'

describe('a mail by the clock, with row security off, the application alone', () => {
  keepMailsByTheClock(switchRowSecurityOff)
})
