import { describe, vi } from 'vitest'
import { keepMailsByTheClock } from '../../../test/evening-secrecy.ts'

/** Every statement of the application that says who may read says yes. */
vi.mock('../../threads/confidence/readable-threads.ts', () => ({
  readable: () => 'true',
  readableIn: () => 'true',
  isReaderOf: () => 'true',
}))

describe('a mail by the clock, with the application saying yes to everything, row security alone', () => {
  keepMailsByTheClock()
})
