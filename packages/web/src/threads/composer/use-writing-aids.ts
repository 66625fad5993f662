import { useState } from 'react'

type WritingAids = typeof import('./writing-aids.ts')

let brought: WritingAids | undefined

/** What helps in writing, for whoever goes to write. Loaded once; from then on every text has it at first sight. */
export async function bringWritingAids(): Promise<void> {
  brought ??= await import('./writing-aids.ts')
}

/** What helps in writing, once it was brought, with whatever else is needed then. Without it, one writes all the same. */
export function useWritingAids(bringRest: () => Promise<unknown>): {
  aids: WritingAids | undefined
  bring: () => void
} {
  const [aids, setAids] = useState(brought)

  function bring() {
    void Promise.all([bringWritingAids(), bringRest()]).then(
      () => setAids(brought),
      () => undefined,
    )
  }

  return { aids, bring }
}

/** The rich surface, where one writes on it from the first sight. */
export const richAtFirstSight = (text: string) => brought?.richAtOnce(text) ?? null
