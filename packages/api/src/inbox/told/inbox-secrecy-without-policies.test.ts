import { describe, vi } from 'vitest'
import { keepInboxes } from '../../../test/inbox-secrecy.ts'

/** Every statement of the application that says who may read a thread is answered with yes. */
vi.mock('../../threads/confidence/readable-threads.ts', async original => ({
  ...(await original<object>()),
  readable: () => 'true',
  readableIn: () => 'true',
}))

describe('with the application letting everybody read, row security alone', () => {
  keepInboxes()
})
