import { readItems } from '../../inbox/notices/carried-rows.ts'
import { findGroundItems, findNoticeReader } from '../../inbox/notices/notice-ground.ts'
import { wordNotice } from '../../inbox/notices/word-notice.ts'
import type { MailContent } from '../../inbox/mail/content.ts'
import type { MailHouse } from '../../inbox/mail/mail-house.ts'
import { findInEveryGroup, firstWorded, type Found } from './find-in-every-group.ts'
import type { ShownMail } from './mail-place.ts'

/** What one member was told, to be shown in one mail. */
export type ToldTogether = Found & { memberId: string; itemIds: string[] }

/** So many of a kind are looked at for one that its reader still finds. */
const mostOfAKind = 10

const latestOf = `select i.group_id as "groupId", i.member_id as "memberId", i.happened_at as at, array[i.id] as "itemIds"
  from inbox_items i where i.group_id = $1 and i.kind = any ($2) order by i.happened_at desc, i.id desc
  limit ${mostOfAKind}`

/**
 * Words a mail of the latest that somebody was told, of these kinds or of these things, as the mail that carries it does.
 * @param content what travels, instead of what its group chose
 */
export async function wordLatest(
  house: MailHouse,
  which: readonly string[] | readonly ToldTogether[],
  content?: MailContent,
): Promise<ShownMail | null> {
  const isTold = (one: string | ToldTogether) => typeof one !== 'string'
  const told: readonly ToldTogether[] = which.every(isTold)
    ? which
    : await findInEveryGroup<ToldTogether>(house.database, (manager, groupId) =>
        manager.query(latestOf, [groupId, which]),
      )
  return firstWorded(told, one => wordItems(house, one, content))
}

async function wordItems(
  house: MailHouse,
  { groupId, memberId, itemIds }: ToldTogether,
  content?: MailContent,
): Promise<ShownMail | null> {
  const { database } = house
  const whose = { groupId, memberId }
  const found = await database.asSystem('showing every mail', groupId, async manager => {
    const reader = await findNoticeReader(manager, whose)
    const items = await findGroundItems(manager, whose, { ids: itemIds })
    const [row]: { email: string }[] = await manager.query(
      'select app.address_of_account(app.account_of_member($1, $2)) as email',
      [groupId, memberId],
    )
    return reader && { ...reader, items, to: row?.email ?? '' }
  })
  if (!found) return null
  const carried = await readItems(database, whose, found)
  const letter = await wordNotice(house, { ...found, content: content ?? found.content }, carried)
  return letter && { to: found.to, group: found.group.name, letter }
}
