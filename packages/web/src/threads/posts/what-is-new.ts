/** Where what is new begins in a thread: the first sequence not looked at, and when one last looked. */
export interface WhatIsNew {
  from: number
  lookedAt: string | null
}

/** What is new to a reader who opens a thread now; null to one who never looked, for whom all of it is. */
export function whatIsNew(thread: {
  viewerReadUpTo: number
  viewerLastLookedAt: string | null
}): WhatIsNew | null {
  if (thread.viewerReadUpTo === 0) return null
  return { from: thread.viewerReadUpTo + 1, lookedAt: thread.viewerLastLookedAt }
}
