import type { Database } from '../database/database.ts'
import type { FoundSeat } from '../database/seat.ts'

/** The seat of a member whom a mail goes to, or a link in one names; null when they are a member no more. */
export async function findSeatOfMember(
  database: Database,
  groupId: string,
  memberId: string,
): Promise<FoundSeat | null> {
  const [member] = await database.asSystem<{ accountId: string | null }[]>(
    'looking for a seat',
    groupId,
    manager => manager.query('select app.account_of_member($1, $2) as "accountId"', [groupId, memberId]),
  )
  const found = member?.accountId ? await database.findSeat(member.accountId, { id: groupId }) : null
  // Whoever is gone and came back has another one.
  return found?.seat.memberId === memberId ? found : null
}
