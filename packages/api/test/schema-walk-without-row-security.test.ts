import { describe } from 'vitest'
import { walkAsEveryone } from './walk/walk-as-everyone.ts'
import { switchRowSecurityOff } from './without-row-security.ts'

describe('with row security off, the application alone', () => {
  walkAsEveryone(({ database }) => switchRowSecurityOff(database))
})
