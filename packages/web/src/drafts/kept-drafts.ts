import { holdsAnything, readDraft, saysTheSame, type Draft } from './draft.ts'

/** One window's draft as it lies on the device. Windows that write the same thing lie side by side. */
export interface KeptDraft {
  window: string
  keptAt: number
  draft: Draft
}

/** What is kept, newest first. What cannot be read is as if it were not there. */
export function readKeptDrafts(stored: string | null): KeptDraft[] {
  if (stored === null) return []
  try {
    const list: unknown = JSON.parse(stored)
    return Array.isArray(list)
      ? list.flatMap(readOne).toSorted((one, other) => other.keptAt - one.keptAt)
      : []
  } catch {
    return []
  }
}

function readOne(kept: unknown): KeptDraft[] {
  if (typeof kept !== 'object' || kept === null) return []
  const { window, keptAt, draft: keptDraft } = kept as Record<string, unknown>
  const draft = readDraft(keptDraft)
  return draft && typeof window === 'string' && typeof keptAt === 'number' ? [{ window, keptAt, draft }] : []
}

/** The same, with one window's draft put in the place of its earlier one and of the one it took over. */
export function withKeptDraft(kept: KeptDraft[], mine: KeptDraft, takenOver: string | null): KeptDraft[] {
  const others = kept.filter(
    ({ window, draft }) => window !== mine.window && window !== takenOver && !saysTheSame(draft, mine.draft),
  )
  return holdsAnything(mine.draft) ? [mine, ...others] : others
}
