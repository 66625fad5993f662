import type { EntityManager } from 'typeorm'
import { Member, Role, type MembershipEnd } from './member.ts'

/**
 * Ends a membership. From the commit on the seat is nobody's: the database answers its questions with nothing.
 * The name stays for what they wrote; their address and what they looked after do not.
 */
export async function endMembership(
  manager: EntityManager,
  { groupId, id }: Pick<Member, 'groupId' | 'id'>,
  endedAs: MembershipEnd,
  endReason: string | null,
): Promise<void> {
  await manager.update(
    Member,
    { groupId, id },
    {
      endedAt: () => 'now()',
      endedAs,
      endReason,
      role: Role.MEMBER,
      sharedEmail: null,
      pausedUntil: null,
      pauseReason: null,
    },
  )
}
