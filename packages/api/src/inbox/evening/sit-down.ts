import type { EntityManager } from 'typeorm'
import { RequestContext } from '../../graphql/request-context.ts'
import type { QueuedLetter } from '../../mail/letter-kinds.ts'
import { rememberSeat, type TakenSeat } from '../../groups/take-seat.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { findMailReadersAmong, type MailReader } from '../mail/mail-reader.ts'
import { findEveningGroup, type EveningGroup } from './evening-group.ts'
import { mailedCalendarOf } from './mailed-calendars.ts'
import { wantsMailByTheClock } from './mails-by-the-clock.ts'

/** Nobody calls: a mail is worded by the deployment itself. */
const nobody = { address: '', userAgent: '', cookies: new Map<string, string>() }

/** What a mail is worded from: what the deployment knows, and a seat from which all else is read. */
export type Reading = {
  context: RequestContext
  reader: MailReader
  /** What decides whether and how the mail leaves. */
  evening: EveningGroup
  /** Which version of the meeting's calendar file they have by mail; null when none. */
  mailedCalendar: number | null
} & Pick<TakenSeat, 'seat' | 'group'>

/** The reader of a mail by the clock, as the system; null when they get none any more. */
export async function findReaderOf(
  manager: EntityManager,
  { groupId, memberId }: QueuedLetter,
): Promise<MailReader | null> {
  if (!groupId || !memberId) return null
  const [reader] = await findMailReadersAmong(manager, groupId, [memberId])
  return reader && wantsMailByTheClock(reader) ? reader : null
}

/**
 * Takes the seat of a mail's reader, to read what it tells of; null when they get none any more. Between the two looks
 * they may have been paused, or be gone and have come again as another member: no test comes between.
 */
export async function sitDown(house: MailHouse, letter: QueuedLetter): Promise<Reading | null> {
  const { database, publicUrl, secret, clock } = house
  const { groupId } = letter
  if (!groupId) return null
  const known = await database.asSystem('wording a mail', groupId, async manager => ({
    reader: await findReaderOf(manager, letter),
    evening: await findEveningGroup(manager, groupId, clock()),
    mailedCalendar: await mailedCalendarOf(manager, letter),
  }))
  const { reader } = known
  const found = reader && (await database.findSeat(reader.accountId, { id: groupId }))
  if (!found || found.seat.memberId !== letter.memberId || found.seat.state !== 'SEATED') return null
  const context = new RequestContext(database, nobody, { publicUrl, secret, clock, anyoneMayFound: false })
  const { seat, group } = rememberSeat(context, found)
  return { ...known, context, reader, seat, group }
}
