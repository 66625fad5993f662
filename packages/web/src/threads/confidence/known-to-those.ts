/** Who knows of a thread at the moment. */
export interface Known {
  confidence: string
  readers: readonly { id: string; isViewer?: boolean }[]
}

/** Whether a thread of one's own is known to those who are chosen, and to nobody else. */
export function isKnownToThose(known: Known, confidence: string, readerIds: readonly string[]): boolean {
  const others = known.readers.filter(({ isViewer }) => !isViewer).map(({ id }) => id)
  return (
    known.confidence === confidence &&
    others.length === readerIds.length &&
    others.every(id => readerIds.includes(id))
  )
}
