import { describe } from 'vitest'
import { keepHoldsSecret } from '../../../test/hold-secrecy.ts'

describe('with both locks', () => {
  keepHoldsSecret()
})
