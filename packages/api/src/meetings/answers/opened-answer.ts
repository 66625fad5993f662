import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { loadMember } from '../../groups/member-queries.ts'
import type { Member } from '../../groups/member.ts'
import { takeSeatOfMember, type TakenSeat } from '../../groups/take-seat.ts'
import { loadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { readAnswerToken, type LinkedAnswer } from './answer-link.ts'

/** An answer that can still be given: whose, to what. */
export type OpenAnswer = {
  state: 'OPEN'
  linked: LinkedAnswer
  seat: TakenSeat['seat']
  group: Group
  member: Member
  meeting: Meeting
}

/** What a link in a mail leads to by now. UNKNOWN: not made here, or for nobody who sits at the table. */
export type OpenedAnswer =
  | OpenAnswer
  /** Told to nobody but a member at the table. */
  | { state: 'CANCELLED' | 'BEGUN'; group: Group; meeting: Meeting }
  | { state: 'UNKNOWN' }

/** What a link in a mail still leads to. Looking changes nothing, and asks nobody to be signed in. */
export async function openAnswer(context: RequestContext, token: string): Promise<OpenedAnswer> {
  const linked = readAnswerToken(context.deployment.secret, token)
  if (!linked) return { state: 'UNKNOWN' }
  const taken = await takeSeatOfMember(context, linked.groupId, linked.memberId)
  if (!taken) return { state: 'UNKNOWN' }
  const { seat, group } = taken
  // Whoever is kept from the table finds no meeting.
  const meeting = await loadMeeting(context, seat, linked.meetingId)
  const member = await loadMember(context, seat.groupId, seat.memberId)
  if (!meeting || !member) return { state: 'UNKNOWN' }
  if (meeting.cancelledAt) return { state: 'CANCELLED', group, meeting }
  if (context.now() >= meeting.startsAt) return { state: 'BEGUN', group, meeting }
  return { state: 'OPEN', linked, seat, group, member, meeting }
}

/** Whether the member has said just this, and since the meeting is when it is. */
export function isSaid({ linked, meeting }: OpenAnswer): boolean {
  const mine = meeting.rsvps.find(({ memberId }) => memberId === linked.memberId)
  return mine?.answer === linked.answer && !mine.byStanding && !mine.isFromBeforeMove
}
