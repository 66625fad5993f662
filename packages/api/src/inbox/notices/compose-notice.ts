import type { LetterKinds } from '../../mail/letter-kinds.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { findCarried } from './carried-rows.ts'
import { findNoticeGround, keepCarried, type ToMember } from './notice-ground.ts'
import { wordNotice } from './word-notice.ts'

/**
 * Words a mail of what a member was told from how things stand now: nothing that was read or raised since, nothing to
 * whoever is gone but that they are, and no more of anybody's words than may travel.
 */
export async function composeNotice(
  house: MailHouse,
  rooms: LetterKinds,
  letter: ToMember,
): Promise<ComposedLetter | null> {
  const { database } = house
  const { groupId } = letter
  const ground = await database.asSystem('wording a mail', groupId, manager =>
    findNoticeGround(manager, letter, rooms),
  )
  if (!ground) return null
  const carried = await findCarried(database, letter, ground)
  const ids = carried.rows.map(({ id }) => id)
  await database.asSystem('wording a mail', groupId, manager => keepCarried(manager, letter, ids))
  return wordNotice(house, ground, carried)
}
