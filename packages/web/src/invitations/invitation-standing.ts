import { dateWords, dayWords } from '../design/time-wording.ts'
import { copy } from './copy/en.ts'
import type { InvitationRow_InvitationFragment } from './invitation-row.generated.ts'

type Standing = Pick<
  InvitationRow_InvitationFragment,
  'state' | 'delivery' | 'deliveryProblem' | 'invitedAt' | 'expiresAt' | 'answeredAt'
>

/** How an invitation stands, in a sentence: "Sent on Tuesday, waiting until December 8." */
export function invitationStanding(invitation: Standing, now = new Date()): string {
  const { invitedAt, expiresAt, answeredAt } = invitation
  const day = (moment: string) => dayWords(moment, { now })
  switch (invitation.state) {
    case 'PENDING':
      return waiting(invitation, day(invitedAt), dateWords(expiresAt, { now }))
    case 'ACCEPTED':
      return copy.accepted(day(answeredAt ?? invitedAt))
    case 'DECLINED':
      return copy.declined(day(answeredAt ?? invitedAt))
    case 'REVOKED':
      return copy.revoked(day(answeredAt ?? invitedAt))
    case 'EXPIRED':
      return copy.expired(day(expiresAt))
  }
}

function waiting({ delivery, deliveryProblem }: Standing, sent: string, until: string): string {
  if (delivery === 'FAILED') return copy.notDelivered(deliveryProblem)
  return delivery === 'QUEUED' ? copy.onItsWay(until) : copy.waiting(sent, until)
}
