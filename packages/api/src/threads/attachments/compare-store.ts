import type { Database } from '../../database/database.ts'
import { parts, type FileStore, type KeptFile, type Part } from '../../files/file-store.ts'
import { FileKind } from './post-file.ts'

/** Where rows and store do not agree. */
export type Disagreement = {
  /** Kept, though no row leads to it. */
  stray: KeptFile[]
  /** Rows whose file, or part of it, is not kept. */
  missing: { groupId: string; keptAs: string }[]
}

/** Holds what is kept against what rows lead to, in every group of either. */
export async function compareStore(database: Database, store: FileStore): Promise<Disagreement> {
  const withRows: { id: string }[] = await database.asMachinery(manager =>
    manager.query('select id from app.groups_with_files() id'),
  )
  const groups = new Set([...withRows.map(({ id }) => id), ...(await store.groups())])
  const found: Disagreement = { stray: [], missing: [] }
  for (const groupId of groups) {
    // First what is kept: a file that is taken in meanwhile has its row by the time it is asked for.
    const kept = await store.kept(groupId)
    const rows = await rowsOf(database, groupId)
    const led = new Map(rows.map(row => [row.keptAs, partsOf(row.kind)]))
    found.stray.push(...kept.filter(({ keptAs, part }) => !led.get(keptAs)?.includes(part)))
    const names = new Set((await store.kept(groupId)).map(({ keptAs, part }) => `${keptAs}.${part}`))
    const isWhole = ({ keptAs, kind }: Row) => partsOf(kind).every(part => names.has(`${keptAs}.${part}`))
    found.missing.push(...rows.filter(row => !isWhole(row)).map(({ keptAs }) => ({ groupId, keptAs })))
  }
  return found
}

type Row = { keptAs: string; kind: FileKind }

const partsOf = (kind: FileKind): Part[] =>
  parts.filter(part => (part === 'paper') === (kind === FileKind.PAPER))

function rowsOf(database: Database, groupId: string): Promise<Row[]> {
  return database.asSystem('comparing files', groupId, manager =>
    manager.query('select kept_as as "keptAs", kind from post_files where group_id = $1', [groupId]),
  )
}
