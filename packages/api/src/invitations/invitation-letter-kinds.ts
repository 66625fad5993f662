import type { EntityManager } from 'typeorm'
import type { LetterKind, LetterKinds, QueuedLetter } from '../mail/letter-kinds.ts'
import { copy } from './copy/en.ts'
import { isAtTheTable, mayStillBringIn } from './invitation-policy.ts'
import { findInvitation } from './invitation-queries.ts'
import { Delivery } from './invitation.ts'

/** Its code is in the letter, so a letter that was written before the last one is about a dead code. */
const isTheLastLetter = `
  group_id = $1 and id = $2 and state = 'PENDING' and expires_at > now()
  and date_trunc('milliseconds', invited_at) <= $3`

const aboutInvitation = ({ groupId, subjectId, queuedAt }: QueuedLetter) => [groupId, subjectId, queuedAt]

const invitationOf = async ({ groupId, subjectId }: QueuedLetter, manager: EntityManager) =>
  groupId && subjectId ? findInvitation(manager, groupId, subjectId) : null

const invitation: LetterKind = {
  async stillWanted(letter, manager) {
    const rows: unknown[] = await manager.query(
      `select 1 from invitations where ${isTheLastLetter}`,
      aboutInvitation(letter),
    )
    const found = rows.length > 0 ? await invitationOf(letter, manager) : null
    return found !== null && mayStillBringIn(found.inviter)
  },
  async afterAttempt(letter, outcome, manager) {
    // Dropped while the invitation still waits for an answer: whoever wrote it could bring nobody in just then.
    const sent = outcome.state === 'SENT'
    const problem = outcome.state === 'FAILED' ? outcome.problem : copy.letterKept
    await manager.query(
      `update invitations set delivery = $4, delivery_problem = $5 where ${isTheLastLetter}`,
      [...aboutInvitation(letter), sent ? Delivery.SENT : Delivery.FAILED, sent ? null : problem],
    )
  },
}

const tenMinutes = 10 * 60_000

/** Digits that arrive when they are over would only lead astray. */
const coming: LetterKind = {
  stillWanted: async ({ queuedAt }) => Date.now() - queuedAt.getTime() < tenMinutes,
}

/** Whoever invited is told of the answer as long as they are at the table, and not kept from its mail. */
const answer: LetterKind = {
  async stillWanted(letter, manager) {
    const found = await invitationOf(letter, manager)
    return found !== null && isAtTheTable(found.inviter)
  },
}

/** The letters of this room. */
export const invitationLetterKinds: LetterKinds = {
  INVITATION: invitation,
  COMING: coming,
  INVITATION_ANSWERED: answer,
}
