import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftFile } from '../../drafts/draft-file.ts'
import styles from './place.module.css'
import type { Tray } from './tray.ts'

type Parts = typeof import('./parts.ts')

let brought: Parts | undefined

/** What pictures and papers need. Loaded once, for whoever goes to write or has some in a draft. */
export async function bringAttaching(): Promise<void> {
  brought ??= await import('./parts.ts')
}

/** Pictures and papers on a page that is there before what sends them is. */
export function useAttaching(files: DraftFile[]) {
  const [parts, setParts] = useState(brought)
  const tray = useRef<Tray>(null)
  const within = useRef<HTMLDivElement>(null)
  const isNeeded = files.length > 0

  const bring = useCallback(() => bringAttaching().then(() => setParts(brought)), [])

  useEffect(() => {
    if (isNeeded) void bring().catch(() => undefined)
  }, [isNeeded, bring])

  return {
    parts,
    tray,
    within,
    /** What stands around where one writes: what is let go or put in here goes with the words. */
    around: { ref: within, className: styles.place, onDragEnter: () => void bring().catch(() => undefined) },
    bring,
    /** Waits until all files arrived; false where one did not. */
    areThere: async () => (tray.current ? tray.current.areThere() : !isNeeded),
  }
}
