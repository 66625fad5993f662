import type { Database } from '../../database/database.ts'
import type { FileStore } from '../../files/file-store.ts'

type ToErase = { keptAs: string; groupId: string }

const atOnce = 100

/**
 * The job that erases in the store what no row leads to any more. Broken off, it is done by the next; done again, there
 * is nothing to do.
 */
export function eraseFiles(database: Database, store: FileStore): () => Promise<void> {
  return async () => {
    for (;;) {
      const due: ToErase[] = await database.asMachinery(manager =>
        manager.query(
          'select kept_as as "keptAs", group_id as "groupId" from app.files_to_erase order by kept_as limit $1',
          [atOnce],
        ),
      )
      if (due.length === 0) return
      for (const { groupId, keptAs } of due) await store.erase(groupId, keptAs)
      await database.asMachinery(manager =>
        manager.query('delete from app.files_to_erase where kept_as = any ($1::uuid[])', [
          due.map(({ keptAs }) => keptAs),
        ]),
      )
    }
  }
}
