import { vi } from 'vitest'

/**
 * Waits until this holds, and hands on what it answers. How long that takes on a busy machine says nothing, so there is
 * time for it; whoever gives up tells what did not hold.
 */
export const eventually = <Answer>(check: () => Answer | Promise<Answer>, interval = 20): Promise<Answer> =>
  vi.waitFor(check, { timeout: 60_000, interval })
