import { countLetter, makeCode } from '../auth/make-code.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { queueLetter } from '../mail/queue-letter.ts'
import { comingLetter } from './invitation-mail.ts'
import type { OpenInvitation } from './opened-invitation.ts'

/**
 * Mails six digits to the invited address, good in this browser only: whoever holds the letter must also hold the
 * address.
 * @throws Refusal TOO_OFTEN
 */
export async function askToCome(
  context: RequestContext,
  { invitation, group }: OpenInvitation,
): Promise<void> {
  const { id: invitationId, email } = invitation
  await countLetter(context, email)
  const code = makeCode(context, { purpose: 'COME', email, invitationId })
  const letter = comingLetter(group.name, code.digits, context.deployment.publicUrl)
  await context.database.beforeSeat(async manager => {
    await code.keep(manager)
    await queueLetter(manager, { kind: 'COMING', to: email, ...letter })
  })
}

/** "d…@example.org": enough to know one's own address by, too little to learn another's. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}…${email.slice(at)}`
}
