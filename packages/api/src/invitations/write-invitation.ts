import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { Group } from '../groups/group.ts'
import type { Member } from '../groups/member.ts'
import { queueLetter } from '../mail/queue-letter.ts'
import { copy } from './copy/en.ts'
import { newInvitationCode } from './invitation-code.ts'
import { invitationLetter } from './invitation-mail.ts'
import { daysToAnswer, Invitation, InvitationKind } from './invitation.ts'

/** From which table and in whose name, who pressed, and where the letter's link leads. */
export type Sender = {
  group: Group
  /** Who vouches: the letter is in their name. */
  voucher: Member
  /** The admin who pressed; null when it leaves by itself. */
  actorId: string | null
  publicUrl: string
  now: Date
}

/** The person a letter goes to; a candidate with the sponsorship by which they would come. */
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
  { group, voucher, actorId, publicUrl, now }: Sender,
  { name, email, sponsorship }: Recipient,
): Promise<string> {
  const id = newId()
  const { code, codeHash } = newInvitationCode()
  const expiresAt = answerBy(now)
  await manager
    .insert(Invitation, {
      groupId: group.id,
      id,
      kind: sponsorship ? InvitationKind.CANDIDATE : InvitationKind.AT_THE_TABLE,
      sponsorshipId: sponsorship?.id ?? null,
      invitedById: actorId ?? voucher.id,
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
    ...invitationLetter({ group, voucher, name, words, code, expiresAt, publicUrl }),
  })
  const subjectId = sponsorship?.id ?? id
  await recordFact(manager, { groupId: group.id, kind: 'INVITATION_MADE', actorId, name, subjectId })
  return id
}

/** The last moment at which a letter written now can be accepted. */
export const answerBy = (now: Date) => daysAfter(now, daysToAnswer)

function refuseDouble(error: unknown): never {
  const driverError = error instanceof Error && 'driverError' in error ? error.driverError : null
  const constraint =
    driverError instanceof Object && 'constraint' in driverError ? driverError.constraint : null
  if (constraint === 'invitations_one_open')
    throw new Refusal('ALREADY_INVITED', copy.refusals.invitedJustNow)
  throw error
}
