import { describe } from 'vitest'
import { keepHoldsSecret } from '../../../test/hold-secrecy.ts'
import { switchRowSecurityOff } from '../../../test/without-row-security.ts'

describe('with row security off, the application alone', () => {
  keepHoldsSecret(switchRowSecurityOff)
})
