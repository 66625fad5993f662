import { vi } from 'vitest'

/** Checks anew until it holds, for a minute: also in stories that are told beside each other, of which `expect.poll` knows one. */
export function soon(check: () => Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 60_000, interval: 50 })
}
