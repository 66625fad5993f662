import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { readMailAddress } from '../mail/mail-address.ts'
import { queueLetter } from '../mail/queue-letter.ts'
import { copy } from './copy/en.ts'
import { countLetter, makeCode } from './make-code.ts'
import { signInLetter, strangerLetter } from './sign-in-mail.ts'

/**
 * Sends a letter to this address: a way in, or how people come in. Whether it is known shows neither in the answer
 * nor in the work: both letters are written, one code is kept and one letter queued either way.
 * @param next a path of ours to go to afterwards
 * @returns the address as it was understood
 * @throws Refusal BAD_ADDRESS or TOO_OFTEN
 */
export async function askToSignIn(
  context: RequestContext,
  typed: string,
  next?: string | null,
): Promise<string> {
  const email = readMailAddress(typed)
  await countLetter(context, email ?? typed)
  if (!email) throw new Refusal('BAD_ADDRESS', copy.refusals.badAddress, ['email'])

  const { publicUrl } = context.deployment
  const code = makeCode(context, { purpose: 'SIGN_IN', email })
  const linkPath = `/sign-in/link/${code.linkToken}${next ? `?next=${encodeURIComponent(next)}` : ''}`
  const wayIn = signInLetter(publicUrl, code.digits, linkPath)
  const noSeat = strangerLetter(publicUrl)
  await context.database.beforeSeat(async manager => {
    const known = await code.keep(manager)
    await queueLetter(manager, { kind: 'SIGN_IN', to: email, ...(known ? wayIn : noSeat) })
  })
  return email
}
