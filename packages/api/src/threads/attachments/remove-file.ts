import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { copy } from './copy/en.ts'

/**
 * Removes a file of one's own that is in no post. Where there is none, nothing more happens.
 * @throws Refusal NOT_NOW when it stands with a post: it goes by editing that, or taking it back
 */
export async function removeFile(database: Database, seat: Seat, id: string): Promise<void> {
  if (!isId(id)) return
  await database.asSeat(seat, async manager => {
    const own = [seat.groupId, id, seat.memberId]
    await manager.query(
      'delete from post_files where group_id = $1 and id = $2 and uploader_id = $3 and post_id is null',
      own,
    )
    const rows: unknown[] = await manager.query(
      'select from post_files where group_id = $1 and id = $2 and uploader_id = $3',
      own,
    )
    if (rows.length > 0) throw new Refusal('NOT_NOW', copy.refusals.isInPost)
  })
}
