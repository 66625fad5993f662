import { describe } from 'vitest'
import { walkAsEveryone } from './walk/walk-as-everyone.ts'

describe('with both locks', () => {
  walkAsEveryone()
})
