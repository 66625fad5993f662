import type { FoundSeat, Seat } from '../database/seat.ts'
import { currentSession, requireSession } from '../auth/session.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { findSeatOfMember } from './find-seat-of-member.ts'
import { groupFromRow, type Group, type GroupRow } from './group.ts'
import { isSlug } from './slug.ts'

/** A seat taken in this request, the group it is in, and what keeps the member from the table, if anything does. */
export type TakenSeat = Omit<FoundSeat, 'groupRow'> & { group: Group }

/** The viewer's seat in the group with this address; null when it is not theirs, or there is none. */
export async function takeSeat(context: RequestContext, slug: string): Promise<TakenSeat | null> {
  const session = await currentSession(context)
  if (!session || !isSlug(slug)) return null
  const found = await context.database.findSeat(session.accountId, { slug })
  return found ? rememberSeat(context, found) : null
}

/** Every seat of the viewer, in the order of the groups' names. */
export async function takeSeats(context: RequestContext): Promise<TakenSeat[]> {
  const session = await requireSession(context)
  const found = await context.database.seatsOf(session.accountId)
  return found.map(seat => rememberSeat(context, seat))
}

/** The seat of a member whom a signed link names, whoever is signed in; null when they are a member no more. */
export async function takeSeatOfMember(
  context: RequestContext,
  groupId: string,
  memberId: string,
): Promise<TakenSeat | null> {
  const found = await findSeatOfMember(context.database, groupId, memberId)
  return found ? rememberSeat(context, found) : null
}

/**
 * The seat a field of a group's noun is read from: the one by which the noun was found.
 * @throws Error when no seat was taken there in this request; that would be a fault of ours
 */
export async function seatIn(context: RequestContext, groupId: string): Promise<TakenSeat> {
  return context.once<TakenSeat>(keyOf(groupId), async () => {
    throw new Error('A field was read of a group in which no seat was taken.')
  })
}

/**
 * The seat a verb acts from. Its policy says no once more to whoever may only read for now: what a seat may do is said
 * in one place, for verbs and for what is offered.
 * @throws GraphQLError UNAUTHENTICATED when signed out
 * @throws Refusal NOT_FOUND when the group is not theirs or does not exist; PAUSED or CHARTER_DUE when they may only
 * read for now
 */
export async function requireSeat(context: RequestContext, groupId: string): Promise<TakenSeat> {
  const taken = await requireBelonging(context, groupId)
  if (taken.seat.state === 'PAUSED') throw new Refusal('PAUSED', copy.refusals.paused)
  if (taken.seat.state === 'CHARTER_DUE') throw new Refusal('CHARTER_DUE', copy.refusals.charterDue)
  return taken
}

/** The same for the two verbs open to a member who is kept from the table: accepting the charter, and leaving. */
export async function requireBelonging(context: RequestContext, groupId: string): Promise<TakenSeat> {
  const session = await requireSession(context)
  const found = isId(groupId) ? await context.database.findSeat(session.accountId, { id: groupId }) : null
  if (!found) throw new Refusal('NOT_FOUND', copy.refusals.noSuchGroup)
  return rememberSeat(context, found)
}

/** The seat and its group as they are after a verb changed them. */
export async function retakeSeat(context: RequestContext, seat: Seat): Promise<TakenSeat> {
  return requireBelonging(context, seat.groupId)
}

const keyOf = (groupId: string) => `seat in ${groupId}`

/** Keeps the seat for the fields of its group; what was found out earlier no longer holds. */
export function rememberSeat(context: RequestContext, found: FoundSeat): TakenSeat {
  const { groupRow, ...seat } = found
  const taken = { ...seat, group: groupFromRow(groupRow as GroupRow) }
  const key = keyOf(seat.seat.groupId)
  context.forget(key)
  void context.once(key, async () => taken)
  return taken
}
