import { describe, vi } from 'vitest'
import { keepFiles } from '../../../test/file-secrecy.ts'

/** Every statement of the application that says who may read says yes. */
vi.mock('../confidence/readable-threads.ts', () => ({
  readable: () => 'true',
  readableIn: () => 'true',
  isReaderOf: () => 'true',
}))

describe('with the application saying yes to everything, row security alone', () => {
  keepFiles(undefined, false)
})
