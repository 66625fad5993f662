import { daysAfter, type Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { inEveryGroup } from '../../database/in-every-group.ts'
import type { FileStore } from '../../files/file-store.ts'
import { compareStore } from './compare-store.ts'

/** How long a file that nobody puts into a post is kept: a draft may lie that long. */
const daysToWait = 30

/** How long something is kept that no row leads to: longer than any upload takes. */
const daysOfStrays = 1

/**
 * The job by the clock that forgets what nobody put into a post, and takes away what a process left that was killed:
 * desks, and files without a row. Of rows without a file it tells, for the operator to look.
 */
export function sweepFiles(database: Database, store: FileStore, clock: Clock): () => Promise<void> {
  return async () => {
    const waiting = {
      groups: 'select id from app.groups_with_files() id',
      values: [],
      trouble: 'In a group, files that nobody put into a post were not forgotten.',
    }
    const uploadedBefore = daysAfter(clock(), -daysToWait)
    await inEveryGroup(database, waiting, id =>
      database.asSystem('forgetting files', id, manager =>
        manager.query('delete from post_files where group_id = $1 and post_id is null and uploaded_at < $2', [
          id,
          uploadedBefore,
        ]),
      ),
    )
    const leftBefore = daysAfter(clock(), -daysOfStrays)
    await store.clearDesks(leftBefore)
    const { stray, missing } = await compareStore(database, store)
    for (const { groupId, keptAs, keptSince } of stray)
      if (keptSince < leftBefore) await store.erase(groupId, keptAs)
    if (missing.length > 0)
      console.error(
        `${missing.length} pictures or papers are not where they are kept. Was only a part restored?`,
      )
  }
}
