import type { EntityManager } from 'typeorm'
import type { LetterKind, LetterKinds, QueuedLetter } from '../../mail/letter-kinds.ts'
import { byTheWall } from '../mail/by-the-wall.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { findMailReadersAmong } from '../mail/mail-reader.ts'
import { nextDecentMoment } from '../mail/quiet-hours.ts'
import { composeNotice } from './compose-notice.ts'
import { goesAtOnce } from './due-items.ts'
import type { ToMember } from './notice-ground.ts'
import { withCalendarFile } from './word-notice.ts'

/**
 * The mail that carries what a member was told.
 * @param rooms what rooms say of each kind they tell
 */
export const noticeLetterKind = (house: MailHouse, rooms: LetterKinds): LetterKind => ({
  async notBefore(letter, manager) {
    const now = house.clock()
    const until = await decentMoment(manager, toMember(letter), now)
    return until > now ? byTheWall(until, now) : null
  },
  compose: letter => composeNotice(house, rooms, toMember(letter)),
  async afterAttempt(letter, outcome, manager) {
    if (outcome.state === 'SENT') await keepWhichCalendars(manager, toMember(letter))
  },
})

function toMember(letter: QueuedLetter): ToMember {
  const { groupId, memberId } = letter
  if (!groupId || !memberId) throw new Error('A mail of what somebody was told goes to a member.')
  return { ...letter, groupId, memberId }
}

/** It may have been tried for hours, into its reader's night. */
async function decentMoment(
  manager: EntityManager,
  { groupId, memberId, id }: ToMember,
  now: Date,
): Promise<Date> {
  const [reader] = await findMailReadersAmong(manager, groupId, [memberId])
  const [mail]: { goesAtOnce: boolean | null }[] = await manager.query(
    `select bool_and(${goesAtOnce}) as "goesAtOnce" from inbox_items i
     where i.group_id = $1 and i.member_id = $2 and i.letter_id = $3`,
    [groupId, memberId, id],
  )
  return !reader || mail?.goesAtOnce ? now : nextDecentMoment(now, reader.hours)
}

/** Notes which version of each meeting's file somebody has by now. */
async function keepWhichCalendars(
  manager: EntityManager,
  { groupId, memberId, id }: ToMember,
): Promise<void> {
  await manager.query(
    `insert into mailed_calendars as c (group_id, meeting_id, member_id, sequence)
     select distinct e.group_id, e.id, i.member_id, e.sequence from inbox_items i
       join meetings e on e.group_id = i.group_id and e.id = i.meeting_id
     where i.group_id = $1 and i.member_id = $2 and i.letter_id = $3 and i.kind = any ($4)
       and not exists (select from mail_settings s where s.group_id = $1 and s.content = 'NOTHING')
     on conflict (group_id, meeting_id, member_id) do update set sequence = greatest(c.sequence, excluded.sequence)`,
    [groupId, memberId, id, withCalendarFile],
  )
}
