import { countAttempt } from '../auth/auth-limits.ts'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'

/**
 * Counts invitations that are about to be written, outside any transaction: for whoever writes them, and for each
 * address in this group. No other group's letters count, or one would learn whom another invites.
 * @throws Refusal TOO_OFTEN
 */
export async function countLetters(
  { database }: RequestContext,
  { accountId, groupId }: Seat,
  emails: readonly string[],
): Promise<void> {
  if (emails.length === 0) return
  await countAttempt(database, 'invitationsFromAccount', accountId, emails.length)
  for (const email of emails) await countAttempt(database, 'invitationsToAddress', `${groupId} ${email}`)
}
