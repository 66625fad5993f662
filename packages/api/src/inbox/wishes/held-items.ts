import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { seenItems, type ItemRow } from '../item-row.ts'
import type { MailReader } from '../mail/mail-reader.ts'
import { nextDecentMoment } from '../mail/quiet-hours.ts'
import { goesAtOnce } from '../notices/due-items.ts'
import { isMailed } from '../notices/is-mailed.ts'

type HeldRow = Pick<ItemRow, 'kind' | 'isRead' | 'thread'> & {
  mailAt: Date
  isAtOnce: boolean
  undoesEvening: boolean
}

const held = {
  name: 'inbox_held',
  text: `select found.kind, found."isRead", found.thread, i.mail_at as "mailAt", ${goesAtOnce} as "isAtOnce",
      i.undoes_evening as "undoesEvening"
    from (${seenItems} and i.mail_at is not null and i.read_at is null) found
      join inbox_items i on i.group_id = $1 and i.id = found.id
    order by i.mail_at, i.id limit 200`,
}

/**
 * When the mail leaves that carries what the seat's member was told and has not read: as it is sorted when it is due.
 * @returns null when nothing is held that a mail would carry
 */
export async function heldMoment(
  database: Database,
  seat: Seat,
  reader: MailReader,
  now: Date,
): Promise<Date | null> {
  const rows = await database.readPage<HeldRow>(seat, held, [seat.groupId, seat.memberId])
  const moments = rows
    .filter(row => isMailed({ ...row, stance: row.thread?.stance ?? null }, reader))
    .map(({ mailAt, isAtOnce }) => {
      const due = mailAt > now ? mailAt : now
      return isAtOnce ? due : nextDecentMoment(due, reader.hours)
    })
  return moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null
}
