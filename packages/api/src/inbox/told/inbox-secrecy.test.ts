import { describe } from 'vitest'
import { keepInboxes } from '../../../test/inbox-secrecy.ts'

describe('with both locks', () => {
  keepInboxes()
})
