import { describe, vi } from 'vitest'
import { openTwoTables } from '../../test/two-tables.ts'
import { tryWhoIsTold } from '../../test/who-is-told.ts'

// The application finds every thread readable.
vi.mock('../threads/confidence/readable-threads.ts', () => ({
  readable: () => 'true',
  readableIn: () => 'true',
  isReaderOf: () => 'true',
}))

describe('with every thread readable to the application, row security alone', () => {
  tryWhoIsTold(openTwoTables())
})
