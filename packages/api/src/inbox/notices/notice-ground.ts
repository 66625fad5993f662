import type { EntityManager } from 'typeorm'
import type { ToldWords } from '../../activity/told-words.ts'
import { Group } from '../../groups/group.ts'
import type { LetterKinds, QueuedLetter } from '../../mail/letter-kinds.ts'
import { MailContent } from '../mail/content.ts'
import { findMailReadersAmong, type MailReader } from '../mail/mail-reader.ts'
import { goesAtOnce } from './due-items.ts'

/** A letter to a member of a group. */
export type ToMember = QueuedLetter & { groupId: string; memberId: string }

/** An item that a mail carries, as the system knows it: without whatever is read from its reader's seat alone. */
export type GroundItem = {
  id: string
  kind: string
  subjectId: string | null
  told: ToldWords | null
  happenedAt: Date
  isRead: boolean
  isAtOnce: boolean
  undoesEvening: boolean
}

/** For whom a mail is, and how much of what people wrote it may carry. */
export type NoticeReader = { reader: MailReader; group: Group; content: MailContent }

/** What the deployment knows of a mail that is about to leave. */
export type NoticeGround = NoticeReader & { items: GroundItem[] }

/**
 * Looks, as the system, for whom a mail is and what it would carry: of what rooms told, only what they still want told.
 * @param rooms what rooms say of each kind they tell
 * @returns null when there is nobody it could go to
 */
export async function findNoticeGround(
  manager: EntityManager,
  letter: ToMember,
  rooms: LetterKinds,
): Promise<NoticeGround | null> {
  const found = await findNoticeReader(manager, letter)
  if (!found) return null
  const items: GroundItem[] = []
  for (const item of await findGroundItems(manager, letter, { ofLetter: letter.id })) {
    if (!item.told || (await isStillWanted(manager, letter, item, rooms))) items.push(item)
  }
  return { ...found, items }
}

/** Looks, as the system, for a member and what their group lets travel; null when there is no such member. */
export async function findNoticeReader(
  manager: EntityManager,
  { groupId, memberId }: Pick<ToMember, 'groupId' | 'memberId'>,
): Promise<NoticeReader | null> {
  const [reader] = await findMailReadersAmong(manager, groupId, [memberId])
  if (!reader) return null
  const group = await manager.findOneByOrFail(Group, { id: groupId })
  const [settings]: { content: MailContent }[] = await manager.query(
    'select content from mail_settings where group_id = $1',
    [groupId],
  )
  return { reader, group, content: settings?.content ?? MailContent.FIRST_LINES }
}

/** Finds, as the system, what a mail is to carry, or these items of a member. */
export async function findGroundItems(
  manager: EntityManager,
  { groupId, memberId }: Pick<ToMember, 'groupId' | 'memberId'>,
  which: { ofLetter: string } | { ids: readonly string[] },
): Promise<GroundItem[]> {
  const [condition, value] =
    'ofLetter' in which ? ['i.letter_id = $3', which.ofLetter] : ['i.id = any ($3::uuid[])', which.ids]
  return manager.query(
    `select i.id, i.kind, i.subject_id as "subjectId", i.words as told, i.happened_at as "happenedAt",
       i.read_at is not null as "isRead", ${goesAtOnce} as "isAtOnce",
       i.undoes_evening as "undoesEvening"
     from inbox_items i where i.group_id = $1 and i.member_id = $2 and ${condition} order by i.happened_at, i.id`,
    [groupId, memberId, value],
  )
}

async function isStillWanted(
  manager: EntityManager,
  letter: ToMember,
  { kind, subjectId }: GroundItem,
  rooms: LetterKinds,
): Promise<boolean> {
  const room = rooms[kind]
  if (!room) throw new Error(`No room says of ${kind} whether it is still wanted.`)
  return (await room.stillWanted?.({ ...letter, kind, subjectId }, manager)) ?? true
}

/** Says which items a mail carries; all others it was to carry go by none. */
export async function keepCarried(
  manager: EntityManager,
  { groupId, memberId, id }: ToMember,
  carried: readonly string[],
): Promise<void> {
  await manager.query(
    `update inbox_items set letter_id = null
     where group_id = $1 and member_id = $2 and letter_id = $3 and not id = any ($4::uuid[])`,
    [groupId, memberId, id, carried],
  )
}
