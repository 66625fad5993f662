import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { readMailAddress } from '../../mail/mail-address.ts'
import { queueLetter } from '../../mail/queue-letter.ts'
import { copy as authCopy } from '../copy/en.ts'
import { countLetter, makeCode } from '../make-code.ts'
import { requireSession } from '../session.ts'
import { alreadySignsInLetter, newAddressLetter } from './address-mail.ts'
import { copy } from './copy/en.ts'

/**
 * Sends six digits to the address that the viewer would like to sign in with. Whether it signs somebody in already
 * shows neither in the answer nor in the work: both letters are written, one code is kept and one letter queued.
 * @throws Refusal BAD_ADDRESS, SAME_ADDRESS or TOO_OFTEN
 */
export async function askToChangeAddress(context: RequestContext, typed: string): Promise<void> {
  const session = await requireSession(context)
  const email = readMailAddress(typed)
  await countLetter(context, email ?? typed)
  if (!email) throw new Refusal('BAD_ADDRESS', authCopy.refusals.badAddress, ['email'])
  if (email === session.email) throw new Refusal('SAME_ADDRESS', copy.refusals.sameAddress, ['email'])

  const { publicUrl } = context.deployment
  const code = makeCode(context, { purpose: 'CHANGE', email, accountId: session.accountId })
  const digits = newAddressLetter(publicUrl, code.digits)
  const alreadySignsIn = alreadySignsInLetter(publicUrl)
  await context.database.beforeSeat(async manager => {
    const known = await code.keep(manager)
    await queueLetter(manager, { kind: 'NEW_ADDRESS', to: email, ...(known ? alreadySignsIn : digits) })
  })
}
