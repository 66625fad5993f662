import type { Seat } from '../database/seat.ts'
import { isOpen } from '../meetings/meeting-state.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { TableItemState, type LaidTable, type TableItem } from './table-item.ts'

type Asking = Pick<TableItem, 'state' | 'askedAuthorAt' | 'authorAgreedAt'>
type Whose = Asking & Pick<TableItem, 'groupId' | 'ownerId' | 'threadAuthorId'>
type Laid = Whose & { liesOn: LaidTable | null }

/** Somebody else's thread is put on the table once its author says yes. */
export function isWaiting({ state, askedAuthorAt, authorAgreedAt }: Asking): boolean {
  return state === TableItemState.ON_THE_TABLE && askedAuthorAt !== null && authorAgreedAt === null
}

/** The author of the thread it comes from, who is asked. */
export function isAsked(seat: Seat, { groupId, threadAuthorId }: Whose): boolean {
  return seat.state === 'SEATED' && seat.groupId === groupId && seat.memberId === threadAuthorId
}

export function mayAnswerRequest(seat: Seat, item: Whose): boolean {
  return isWaiting(item) && isAsked(seat, item)
}

/**
 * What came up is for the table; what was taken off is for whom it was alone, and what waits for a yes for who asks and
 * who is asked.
 */
export function maySeeTableItem(seat: Seat, item: Whose): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== item.groupId) return false
  if (seat.memberId === item.ownerId) return true
  return item.state !== TableItemState.TAKEN_OFF && (!isWaiting(item) || isAsked(seat, item))
}

/** Anybody at the table brings something to it, to a given meeting until that ends. */
export function mayPutOnTable(
  seat: Seat,
  meeting: Pick<Meeting, 'groupId' | 'endsAt' | 'cancelledAt' | 'closedAt'> | null,
  now: Date,
): boolean {
  if (seat.state !== 'SEATED') return false
  return meeting === null || (meeting.groupId === seat.groupId && isOpen(meeting, now))
}

/** Whose it is: their words and whether they still want it. */
export function isOwner(seat: Seat, item: Whose): boolean {
  return seat.state === 'SEATED' && seat.groupId === item.groupId && seat.memberId === item.ownerId
}

export function mayEdit(seat: Seat, item: Whose): boolean {
  return isOwner(seat, item) && item.state === TableItemState.ON_THE_TABLE
}

export const mayTakeOff = mayEdit

/** Who looks after a meeting, and admins, order its table; not once it was cancelled or closed. */
export function mayArrangeTable(
  seat: Seat,
  meeting: Pick<Meeting, 'groupId' | 'hostId' | 'cancelledAt' | 'closedAt'>,
): boolean {
  if (meeting.cancelledAt || meeting.closedAt) return false
  return seat.groupId === meeting.groupId && looksAfter(seat, meeting)
}

/** Whose table it lies on: to say where it lies on it. */
export function isToMove(seat: Seat, { groupId, liesOn }: Laid): boolean {
  return seat.groupId === groupId && looksAfter(seat, liesOn)
}

export function mayMove(seat: Seat, item: Laid): boolean {
  const { liesOn, state } = item
  if (!liesOn || liesOn.closedAt || state !== TableItemState.ON_THE_TABLE || isWaiting(item)) return false
  return isToMove(seat, item)
}

/** Its owner, who looks after the meeting, and admins say what became of it. */
export function isToSettle(seat: Seat, item: Laid): boolean {
  return isOwner(seat, item) || isToMove(seat, item)
}

export function maySettle(seat: Seat, item: Laid, now: Date): boolean {
  if (item.state !== TableItemState.ON_THE_TABLE || isWaiting(item)) return false
  return hasBegun(item.liesOn, now) && !item.liesOn?.closedAt && isToSettle(seat, item)
}

/** Only its owner brings something back to the thread it came from, and once. */
export function mayWriteBack(
  seat: Seat,
  item: Laid & Pick<TableItem, 'threadId' | 'writtenBackPostId'>,
  now: Date,
): boolean {
  if (!item.threadId || item.writtenBackPostId || item.state === TableItemState.TAKEN_OFF || isWaiting(item))
    return false
  return isOwner(seat, item) && hasBegun(item.liesOn, now)
}

function looksAfter(seat: Seat, meeting: { hostId: string | null } | null): boolean {
  return seat.state === 'SEATED' && (seat.role === 'ADMIN' || seat.memberId === meeting?.hostId)
}

function hasBegun(liesOn: LaidTable | null, now: Date): boolean {
  return liesOn !== null && now >= liesOn.startsAt
}
