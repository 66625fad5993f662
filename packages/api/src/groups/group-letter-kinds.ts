import type { EntityManager } from 'typeorm'
import type { LetterKind, QueuedLetter } from '../mail/letter-kinds.ts'
import { seatState } from './seat-state.ts'

/** A member who is not gone, and their group. */
const standing = `from members m join groups g on g.id = m.group_id
  where m.group_id = $1 and m.ended_at is null`

const isHere = `(m.paused_until is null or m.paused_until <= now())`
const isAtTheTable = `(${seatState}) = 'SEATED'`

/** Everyone who may be told by mail what happens in the group. */
export async function findReachable(manager: EntityManager, groupId: string): Promise<string[]> {
  const sql = `select m.id ${standing} and ${isAtTheTable} order by m.id`
  const rows: { id: string }[] = await manager.query(sql, [groupId])
  return rows.map(({ id }) => id)
}

/** Everyone who is asked to say yes to the charter. */
export async function findAsked(manager: EntityManager, groupId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(`select m.id ${standing} and ${isHere} order by m.id`, [
    groupId,
  ])
  return rows.map(({ id }) => id)
}

/** The letter's subject is the member it goes to. */
const wantedWhile = (condition: string): LetterKind => ({
  async stillWanted({ groupId, subjectId }: QueuedLetter, manager: EntityManager) {
    const rows: unknown[] = await manager.query(`select ${standing} and m.id = $2 and ${condition}`, [
      groupId,
      subjectId,
    ])
    return rows.length > 0
  },
})

const toAnyMember = wantedWhile('true')
const toWhoeverIsHere = wantedWhile(isHere)
/** Wanted while its reader is at the table. */
export const toTheTable = wantedWhile(isAtTheTable)
/** Wanted while its reader looks after the group, at the table. */
export const toAdmins = wantedWhile(`m.role = 'ADMIN' and ${isAtTheTable}`)
/** What ends a membership is told to whom it ended for. */
const toWhoeverWasThere: LetterKind = {}

/** This room's letters. Asked again when they leave: access may have ended since they were queued. */
export const groupLetterKinds = {
  GROUP_FOUNDED: toAnyMember,
  CHARTER_REWRITTEN: toWhoeverIsHere,
  ADMIN_MADE: toAnyMember,
  ADMIN_UNMADE: toAnyMember,
  MEMBER_PAUSED: toAnyMember,
  MEMBER_RESUMED: toAnyMember,
  MEMBER_RELEASED: toWhoeverWasThere,
  MEMBER_LEFT: toWhoeverWasThere,
  MEMBER_GONE: toTheTable,
} satisfies Record<string, LetterKind>
