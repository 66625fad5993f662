import { describe } from 'vitest'
import { keepFiles } from '../../../test/file-secrecy.ts'
import { switchRowSecurityOff } from '../../../test/without-row-security.ts'

describe('with row security off, the application alone', () => {
  keepFiles(switchRowSecurityOff)
})
