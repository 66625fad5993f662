import { describe } from 'vitest'
import { keepConfidence } from '../../../test/confidence-secrecy.ts'

describe('with both locks', () => {
  keepConfidence()
})
