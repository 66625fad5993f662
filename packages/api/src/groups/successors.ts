import type { EntityManager } from 'typeorm'
import { Role, type Member } from './member.ts'

/** Who would stay if one member were gone. */
export type Others = {
  /** Admins who are not paused. */
  admins: number
  members: number
}

/** Counts who would stay, as it is in this transaction. */
export async function countOthers(
  manager: EntityManager,
  { groupId, id }: Pick<Member, 'groupId' | 'id'>,
): Promise<Others> {
  const rows: Others[] = await manager.query(
    `select count(*)::int as members, (count(*) filter (
        where role = 'ADMIN' and (paused_until is null or paused_until <= now())))::int as admins
     from members where group_id = $1 and id <> $2 and ended_at is null`,
    [groupId, id],
  )
  return rows[0] ?? { admins: 0, members: 0 }
}

/** Whether this is the one who looks after the group. */
export function isLastAdmin(member: Pick<Member, 'role'>, others: Others): boolean {
  return member.role === Role.ADMIN && others.admins === 0
}

/** Whether others would be left without anyone to look after them. Whoever sits alone may go. */
export function leavesNobodyInCharge(member: Pick<Member, 'role'>, others: Others): boolean {
  return isLastAdmin(member, others) && others.members > 0
}
