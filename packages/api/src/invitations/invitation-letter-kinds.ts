import type { EntityManager } from 'typeorm'
import type { Clock } from '../database/clock.ts'
import { toAdmins, toTheTable } from '../groups/group-letter-kinds.ts'
import type { LetterKind, LetterKinds, QueuedLetter } from '../mail/letter-kinds.ts'
import { copy } from './copy/en.ts'
import { mayStillBringIn } from './invitation-policy.ts'
import { findInvitation } from './invitation-queries.ts'
import { Delivery, InvitationState } from './invitation.ts'

/** Its code is in the letter, so a letter that was written before the last one is about a dead code. */
const isTheLastLetter = `
  group_id = $1 and id = $2 and state = 'PENDING' and expires_at > $4
  and date_trunc('milliseconds', invited_at) <= $3`

const aboutInvitation = ({ groupId, subjectId, queuedAt }: QueuedLetter, now: Date) => [
  groupId,
  subjectId,
  queuedAt,
  now,
]

/** Whether the invitation of a letter can be accepted as things stand. */
async function canBeAccepted({ groupId, subjectId }: QueuedLetter, manager: EntityManager, now: Date) {
  const found = groupId && subjectId ? await findInvitation(manager, { groupId, id: subjectId }, now) : null
  return found !== null && found.state === InvitationState.PENDING && mayStillBringIn(found)
}

const invitation = (clock: Clock): LetterKind => ({
  mostToOneAddressInADay: 3,
  async stillWanted(letter, manager) {
    const now = clock()
    const rows: unknown[] = await manager.query(
      `select 1 from invitations where ${isTheLastLetter}`,
      aboutInvitation(letter, now),
    )
    return rows.length > 0 && canBeAccepted(letter, manager, now)
  },
  async afterAttempt(letter, outcome, manager) {
    // Dropped while the invitation still waits for an answer: whoever vouches could bring nobody in just then.
    const sent = outcome.state === 'SENT'
    const problem = outcome.state === 'FAILED' ? outcome.problem : copy.letterKept
    await manager.query(
      `update invitations set delivery = $5, delivery_problem = $6 where ${isTheLastLetter}`,
      [...aboutInvitation(letter, clock()), sent ? Delivery.SENT : Delivery.FAILED, sent ? null : problem],
    )
  },
})

const tenMinutes = 10 * 60_000

/** Digits that arrive when they are over would only lead astray. */
const coming: LetterKind = {
  alsoToUnreachable: true,
  stillWanted: async ({ queuedAt }) => Date.now() - queuedAt.getTime() < tenMinutes,
}

/** The letters of this room. What whoever vouches is told leaves only while they are at the table. */
export const invitationLetterKinds = (clock: Clock) =>
  ({
    INVITATION: invitation(clock),
    COMING: coming,
    INVITATION_ANSWERED: toTheTable,
    INVITATION_DECLINED: toTheTable,
    CANDIDATE_INVITED: toTheTable,
    INVITATION_RAN_OUT: toTheTable,
    INVITATION_TAKEN_BACK: toTheTable,
    SPONSOR_GONE: toAdmins,
  }) satisfies LetterKinds
