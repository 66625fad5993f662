import { useState } from 'react'

/** Where what is new begins in a thread: the first sequence not looked at, and when one last looked. */
export interface WhatIsNew {
  from: number
  lookedAt: string | null
  /** Whether anything had been said there by then. */
  isThere: boolean
}

interface SaidPost {
  sequence: number
  /** Only whoever wrote it can. */
  viewerCanEdit: boolean
}

/**
 * What was new to a reader when they opened a thread; null to one who never looked, for whom all of it is.
 * What they mark as new again takes its place. Once they say something themselves nothing is new that they had read by
 * then, nor what they said.
 */
export function useWhatIsNew(thread: {
  newPostCount: number
  viewerReadUpTo: number
  viewerLastLookedAt: string | null
  posts: { edges: { node: SaidPost }[] }
}): WhatIsNew | null {
  const { viewerReadUpTo: readUpTo, posts } = thread
  const last = posts.edges.at(-1)?.node.sequence ?? 0
  const [known, setKnown] = useState({ readUpTo, last })
  const [isNew, setNew] = useState(() => onOpening(thread))
  if (readUpTo !== known.readUpTo || last > known.last) {
    setKnown({ readUpTo, last: Math.max(last, known.last) })
    const from = readUpTo < known.readUpTo ? readUpTo + 1 : afterOwnWords(posts.edges, known.last, readUpTo)
    if (from) setNew({ from, lookedAt: null, isThere: readUpTo < known.readUpTo })
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

/** What comes after the words of one's own that were just said where all before them was read; 0: there are none. */
export function afterOwnWords(edges: { node: SaidPost }[], lastBefore: number, readUpTo: number): number {
  const own = edges.findLast(
    ({ node }) => node.viewerCanEdit && node.sequence > lastBefore && node.sequence <= readUpTo + 1,
  )
  return own ? own.node.sequence + 1 : 0
}
