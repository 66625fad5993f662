import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { findMember, forgetMembers, loadMember } from './member-queries.ts'
import type { Member } from './member.ts'

/**
 * The member a verb is about.
 * @throws Refusal NOT_FOUND when nobody here has this id
 */
export async function requireMember(manager: EntityManager, seat: Seat, id: string): Promise<Member> {
  const member = await findMember(manager, seat.groupId, id)
  if (!member) throw new Refusal('NOT_FOUND', copy.refusals.noSuchMember)
  return member
}

/** The member as they are after a verb. */
export async function rereadMember(context: RequestContext, seat: Seat, id: string): Promise<Member> {
  forgetMembers(context, seat.groupId)
  const member = await loadMember(context, seat.groupId, id)
  if (!member) throw new Error('A member was changed who cannot be found any more.')
  return member
}
