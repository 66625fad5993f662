import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { clockOf } from '../../meetings/wall-time.ts'
import type { GroupMailSettings } from './group-mail-settings.ts'
import { MailContent } from '../mail/content.ts'

export type ChosenMailSettings = Pick<GroupMailSettings, 'content' | 'eveningTime' | 'digestWeekday'>

/** How a group writes mail that chose nothing. */
const usualMailSettings: ChosenMailSettings = {
  content: MailContent.FIRST_LINES,
  eveningTime: '18:00',
  digestWeekday: 7,
}

const page = {
  name: 'mail_settings',
  text: `select s.content, s.evening_time as "eveningTime", s.digest_weekday as "digestWeekday"
    from mail_settings s where s.group_id = $1`,
}

/** How the seat's group writes mail; as is usual, to a seat that is kept from the table. */
export async function findGroupMailSettings(database: Database, seat: Seat): Promise<ChosenMailSettings> {
  const [row] = await database.readPage<ChosenMailSettings>(seat, page, [seat.groupId])
  return row ? { ...row, eveningTime: clockOf(row.eveningTime) } : usualMailSettings
}
