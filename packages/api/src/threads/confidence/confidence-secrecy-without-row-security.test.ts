import { describe } from 'vitest'
import { keepConfidence } from '../../../test/confidence/keep-confidence.ts'
import { switchRowSecurityOff } from '../../../test/without-row-security.ts'

describe('with row security off, the application alone', () => {
  keepConfidence(switchRowSecurityOff)
})
