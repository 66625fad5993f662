import { describe } from 'vitest'
import { keepInboxes } from '../../../test/inbox-secrecy.ts'
import { switchRowSecurityOff } from '../../../test/without-row-security.ts'

describe('with row security off, the application alone', () => {
  keepInboxes(switchRowSecurityOff)
})
