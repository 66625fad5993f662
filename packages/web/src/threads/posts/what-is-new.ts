import { useState } from 'react'

/** Where what is new begins in a thread: the first sequence not looked at, and when one last looked. */
export interface WhatIsNew {
  from: number
  lookedAt: string | null
  /** Whether anything had been said there by then. */
  isThere: boolean
}

/**
 * What was new to a reader when they opened a thread; null to one who never looked, for whom all of it is.
 * What they mark as new again takes its place.
 */
export function useWhatIsNew(thread: {
  newPostCount: number
  viewerReadUpTo: number
  viewerLastLookedAt: string | null
}): WhatIsNew | null {
  const { viewerReadUpTo: readUpTo } = thread
  const [known, setKnown] = useState(readUpTo)
  const [isNew, setNew] = useState(() => onOpening(thread))
  if (readUpTo !== known) {
    setKnown(readUpTo)
    if (readUpTo < known) setNew({ from: readUpTo + 1, lookedAt: null, isThere: true })
  }
  return isNew
}

function onOpening(thread: {
  newPostCount: number
  viewerReadUpTo: number
  viewerLastLookedAt: string | null
}): WhatIsNew | null {
  const { newPostCount, viewerReadUpTo, viewerLastLookedAt } = thread
  if (viewerReadUpTo === 0) return null
  return { from: viewerReadUpTo + 1, lookedAt: viewerLastLookedAt, isThere: newPostCount > 0 }
}
