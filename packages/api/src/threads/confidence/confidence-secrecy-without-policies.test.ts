import { describe, vi } from 'vitest'
import { keepConfidence } from '../../../test/confidence/keep-confidence.ts'

/** A policy module in which every question is answered with yes. */
const sayingYes = vi.hoisted(() => async (original: () => Promise<object>) => {
  const policy = await original()
  return Object.fromEntries(
    Object.entries(policy).map(([name, value]) => [name, typeof value === 'function' ? () => true : value]),
  )
})

/** And so does every statement of the application that says who may read. */
const everythingIsReadable = vi.hoisted(() => async () => ({
  readable: () => 'true',
  readableIn: () => 'true',
  isReaderOf: () => 'true',
}))

vi.mock('../thread-policy.ts', sayingYes)
vi.mock('../post-policy.ts', sayingYes)
vi.mock('../asks/ask-policy.ts', sayingYes)
vi.mock('../life/life-policy.ts', sayingYes)
vi.mock('./readable-threads.ts', everythingIsReadable)

describe('with the application saying yes to everything, row security alone', () => {
  keepConfidence(undefined, false)
})
