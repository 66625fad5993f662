import type { EntityManager } from 'typeorm'
import type { LetterKind, LetterKinds, QueuedLetter } from '../mail/letter-kinds.ts'
import { Delivery } from './invitation.ts'

/** Its code is in the letter, so a letter that was written before the last one is about a dead code. */
const isTheLastLetter = `
  group_id = $1 and id = $2 and state = 'PENDING' and expires_at > now()
  and date_trunc('milliseconds', invited_at) <= $3`

const aboutInvitation = ({ groupId, subjectId, queuedAt }: QueuedLetter) => [groupId, subjectId, queuedAt]

const invitation: LetterKind = {
  async stillWanted(letter, manager) {
    const rows: unknown[] = await manager.query(
      `select 1 from invitations where ${isTheLastLetter}`,
      aboutInvitation(letter),
    )
    return rows.length > 0
  },
  async afterAttempt(letter, outcome, manager) {
    if (outcome.state === 'DROPPED') return
    const problem = outcome.state === 'FAILED' ? outcome.problem : null
    await manager.query(
      `update invitations set delivery = $4, delivery_problem = $5 where ${isTheLastLetter}`,
      [...aboutInvitation(letter), Delivery[outcome.state], problem],
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
  stillWanted: (letter, manager) => inviterIsAtTheTable(manager, letter),
}

async function inviterIsAtTheTable(manager: EntityManager, letter: QueuedLetter): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from invitations v join members m on m.group_id = v.group_id and m.id = v.invited_by_id
     where v.group_id = $1 and v.id = $2 and m.ended_at is null
       and coalesce(m.paused_until <= now(), true) and m.charter_version is not null`,
    [letter.groupId, letter.subjectId],
  )
  return rows.length > 0
}

/** The letters of this room. */
export const invitationLetterKinds: LetterKinds = {
  INVITATION: invitation,
  COMING: coming,
  INVITATION_ANSWERED: answer,
}
