import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import type { Seat } from '../database/seat.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { Group } from '../groups/group.ts'
import type { Member } from '../groups/member.ts'
import { queueLetter } from '../mail/queue-letter.ts'
import { copy } from './copy/en.ts'
import { newInvitationCode } from './invitation-code.ts'
import { invitationLetter } from './invitation-mail.ts'
import { daysToAnswer, Invitation, InvitationKind } from './invitation.ts'

/** From which table, by whom, and where the letter's link leads. */
export type Sender = { group: Group; seat: Seat; inviter: Member; publicUrl: string }

/** The person a letter goes to; a candidate comes with the sponsorship that begins in the same transaction. */
export type Recipient = {
  name: string
  email: string
  sponsorship: { id: string; words: string } | null
}

/**
 * Writes an invitation and queues its letter, in the verb's transaction.
 * @returns the invitation's id
 * @throws Refusal ALREADY_INVITED when a letter to this address was written at the same moment
 */
export async function writeInvitation(
  manager: EntityManager,
  sender: Sender,
  recipient: Recipient,
): Promise<string> {
  const { group, seat, inviter, publicUrl } = sender
  const { name, email, sponsorship } = recipient
  const id = newId()
  const { code, codeHash } = newInvitationCode()
  const expiresAt = answerBy()
  await manager
    .insert(Invitation, {
      groupId: group.id,
      id,
      kind: sponsorship ? InvitationKind.CANDIDATE : InvitationKind.AT_THE_TABLE,
      sponsorshipId: sponsorship?.id ?? null,
      invitedById: inviter.id,
      name,
      email,
      codeHash,
      expiresAt,
    })
    .catch(refuseDouble)
  const words = sponsorship?.words ?? null
  await queueLetter(manager, {
    kind: 'INVITATION',
    groupId: group.id,
    subjectId: id,
    to: email,
    ...invitationLetter({ group, inviter, name, words, code, expiresAt, publicUrl }),
  })
  await recordFact(manager, { groupId: group.id, kind: 'INVITATION_MADE', actorId: seat.memberId, name })
  return id
}

/** The last moment at which a letter written now can be accepted. */
export const answerBy = (now = new Date()) => new Date(now.getTime() + daysToAnswer * 24 * 60 * 60 * 1000)

function refuseDouble(error: unknown): never {
  const driverError = error instanceof Error && 'driverError' in error ? error.driverError : null
  const constraint =
    driverError instanceof Object && 'constraint' in driverError ? driverError.constraint : null
  if (constraint === 'invitations_one_open')
    throw new Refusal('ALREADY_INVITED', copy.refusals.invitedJustNow)
  throw error
}
