import type { Database } from '../database/database.ts'
import type { TakenSeat } from '../groups/take-seat.ts'
import { itemFrom } from './item-from.ts'
import { seenItems, type ItemRow } from './item-row.ts'
import { readItems } from './read-items.ts'

const unread = {
  name: 'inbox_unread',
  text: `select found.*, 0 as moment from (${seenItems} and i.read_at is null
    order by i.happened_at desc, i.id desc limit 200) found where not found."isRead"`,
}

/**
 * Marks whatever leads to a page as read, when its reader has come there by whichever way; what tells of other words of
 * a post they had read, only when they have come to that post.
 */
export async function readItemsAt(
  database: Database,
  { seat, group }: TakenSeat,
  path: string,
  now: Date,
): Promise<void> {
  const rows = await database.readPage<ItemRow>(seat, unread, [seat.groupId, seat.memberId])
  const leadHere = rows.filter(row => {
    const way = itemFrom(row, group).path
    return row.isOfOtherWords ? way === path : way?.split('#')[0] === path.split('#')[0]
  })
  if (leadHere.length > 0)
    await readItems(
      database,
      seat,
      leadHere.map(({ id }) => id),
      now,
    )
}
