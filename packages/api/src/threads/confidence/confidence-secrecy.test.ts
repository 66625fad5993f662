import { describe } from 'vitest'
import { keepConfidence } from '../../../test/confidence/keep-confidence.ts'

describe('with both locks', () => {
  keepConfidence()
})
