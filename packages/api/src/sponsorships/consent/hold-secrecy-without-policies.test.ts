import { describe, vi } from 'vitest'
import { keepHoldsSecret } from '../../../test/hold-secrecy.ts'

/** A policy module in which every question is answered with yes. */
const sayingYes = vi.hoisted(() => async (original: () => Promise<object>) => {
  const policy = await original()
  return Object.fromEntries(
    Object.entries(policy).map(([name, value]) => [name, typeof value === 'function' ? () => true : value]),
  )
})

vi.mock('../../groups/group-policy.ts', sayingYes)
vi.mock('../../groups/member-policy.ts', sayingYes)
vi.mock('../../invitations/invitation-policy.ts', sayingYes)
vi.mock('./hold-policy.ts', sayingYes)
vi.mock('../sponsorship-policy.ts', sayingYes)

describe('with every policy of the application saying yes, row security alone', () => {
  keepHoldsSecret()
})
