/** Somebody in the lineage, with those they brought in. */
export interface Branch<Entry> {
  entry: Entry
  /** Who brought them in; null at the root. */
  by: Entry | null
  /** How far from the root they are drawn. */
  level: number
  brought: Branch<Entry>[]
}

/**
 * The lineage as it is drawn, out of the flat list the API gives in that order. Everybody stands in it once, in the
 * order given: a level that is deeper than it could be hangs from the last one named.
 */
export function nestLineage<Entry extends { level: number }>(entries: readonly Entry[]): Branch<Entry>[] {
  const roots: Branch<Entry>[] = []
  const path: Branch<Entry>[] = []
  for (const entry of entries) {
    path.length = Math.min(path.length, Math.max(0, entry.level))
    const parent = path.at(-1)
    const branch: Branch<Entry> = { entry, by: parent?.entry ?? null, level: path.length, brought: [] }
    if (parent) parent.brought.push(branch)
    else roots.push(branch)
    path.push(branch)
  }
  return roots
}
