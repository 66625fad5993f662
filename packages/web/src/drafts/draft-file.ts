/** A picture or paper that goes with words not sent yet. */
export interface DraftFile {
  id: string
  /** Null until it has arrived on the server: only then does anybody know what it is. */
  kind: 'PICTURE' | 'PAPER' | null
  name: string
  /** What it shows, for those who cannot see it. */
  alt: string
}

type DescribedFile = Pick<DraftFile, 'id' | 'alt'>

/** Files out of what was kept; what is none is left out. */
export function readDraftFiles(kept: unknown): DraftFile[] {
  return Array.isArray(kept) ? kept.flatMap(readOne) : []
}

/** Whether two drafts carry the same files, in the same order, with the same words to them. */
export function areTheSameFiles(some: DescribedFile[], others: DescribedFile[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, alt }, index) => id === others[index]?.id && alt === others[index].alt)
  )
}

function readOne(kept: unknown): DraftFile[] {
  if (typeof kept !== 'object' || kept === null) return []
  const { id, kind, name, alt } = kept as Record<string, unknown>
  if (typeof id !== 'string' || typeof name !== 'string' || typeof alt !== 'string') return []
  return [{ id, kind: kind === 'PICTURE' || kind === 'PAPER' ? kind : null, name, alt }]
}
