import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { seenItemsInFull, type ItemRow } from '../item-row.ts'
import { isAboutOwnSeat } from '../mail/at-every-level.ts'
import { isMailed } from './is-mailed.ts'
import type { GroundItem, NoticeGround, ToMember } from './notice-ground.ts'

const ofMail = {
  name: 'inbox_of_mail',
  text: `select found.*, 0 as moment from (${seenItemsInFull} and i.id = any ($3::uuid[])
    order by i.happened_at, i.id) found`,
}

/** What a mail carries now, and the seat it was read from; null for somebody without one. */
export type Carried = { rows: ItemRow[]; seat: Seat | null }

/** What a mail carries by now: of what it was to carry, whatever is still mailed to its reader. */
export async function findCarried(
  database: Database,
  whose: Pick<ToMember, 'groupId' | 'memberId'>,
  ground: NoticeGround,
): Promise<Carried> {
  const { reader, items } = ground
  const known = new Map(items.map(item => [item.id, item]))
  const { rows, seat } = await readItems(database, whose, ground)
  return {
    seat,
    rows: rows.filter(row => {
      const item = known.get(row.id)
      return item && isMailed({ ...item, ...row, stance: row.thread?.stance ?? null }, reader)
    }),
  }
}

/**
 * Reads items from their reader's own seat, so that whatever they may not read any more is not found. Those who are
 * kept from the table are told of their own seat all the same.
 */
export async function readItems(
  database: Database,
  { groupId, memberId }: Pick<ToMember, 'groupId' | 'memberId'>,
  { reader, items }: Pick<NoticeGround, 'reader' | 'items'>,
): Promise<Carried> {
  const found = await database.findSeat(reader.accountId, { id: groupId })
  const seat = found?.seat.memberId === memberId && found.seat.state === 'SEATED' ? found.seat : null
  const ids = items.map(({ id }) => id)
  const rows = seat
    ? await database.readPage<ItemRow>(seat, ofMail, [groupId, memberId, ids])
    : items.filter(({ kind, told }) => told && isAboutOwnSeat(kind)).map(toldAlone)
  return { seat, rows }
}

/** What was told in words of its day, which need nothing else to be read. */
const toldAlone = ({ id, kind, subjectId, told, happenedAt, isRead }: GroundItem): ItemRow => ({
  id,
  kind,
  subjectId,
  told,
  happenedAt,
  isRead,
  isOfOtherWords: false,
  moment: 0,
  actor: null,
  thread: null,
  post: null,
  thanks: null,
  meeting: null,
})
