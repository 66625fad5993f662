import type { EntityManager } from 'typeorm'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { queueLetter } from '../../mail/queue-letter.ts'
import { countAttempt, sourceOf } from '../auth-limits.ts'
import { browserToken } from '../cookies.ts'
import { copy as authCopy } from '../copy/en.ts'
import { hashDigits, hashToken, readDigits } from '../one-time-code.ts'
import { requireSession } from '../session.ts'
import { addressChangedLetter } from './address-mail.ts'
import { copy } from './copy/en.ts'

type Outcome = 'CHANGED' | 'WRONG' | 'EXHAUSTED' | 'EXPIRED' | 'RESTING' | 'TAKEN'

/**
 * Changes the address that the viewer signs in with, by the digits mailed to the new one in answer to this browser. The
 * old one is told, in the same transaction. Sessions stay, here and elsewhere.
 * @throws Refusal BAD_DIGITS, WRONG_DIGITS, CODE_EXHAUSTED after five tries, CODE_EXPIRED, DIGITS_REST when the address
 * has had too many tries in a day, ADDRESS_TAKEN when somebody else has come to sign in with it since, or TOO_OFTEN
 */
export async function changeAddress(context: RequestContext, typed: string): Promise<void> {
  const { accountId } = await requireSession(context)
  const { database, caller, deployment } = context
  await countAttempt(database, 'triesFromSource', sourceOf(caller.address))
  const digits = readDigits(typed)
  if (!digits) throw new Refusal('BAD_DIGITS', authCopy.refusals.badDigits, ['digits'])
  const browser = browserToken(context)
  if (!browser) throw refusal('EXPIRED')

  const hashes = [hashToken(browser), hashDigits(digits, 'CHANGE', browser, deployment.secret)]
  // A wrong try is counted, so it is refused only once that is committed.
  const outcome = await database.beforeSeat(async manager => {
    const spent = await spend(manager, [accountId, ...hashes])
    if (spent.earlier) {
      const letter = addressChangedLetter(deployment.publicUrl)
      await queueLetter(manager, { kind: 'ADDRESS_CHANGED', to: spent.earlier, ...letter })
    }
    return spent.outcome
  })
  if (outcome !== 'CHANGED') throw refusal(outcome)
  context.forget('session')
}

async function spend(manager: EntityManager, values: unknown[]) {
  const [row]: { outcome: Outcome; earlier: string | null }[] = await manager.query(
    'select outcome, earlier from app.change_address($1, $2, $3)',
    values,
  )
  if (!row) throw new Error('A change of address had no outcome.')
  return row
}

function refusal(outcome: Exclude<Outcome, 'CHANGED'>): Refusal {
  const { wrongDigits, codeExhausted, codeExpired } = authCopy.refusals
  if (outcome === 'WRONG') return new Refusal('WRONG_DIGITS', wrongDigits, ['digits'])
  if (outcome === 'EXHAUSTED') return new Refusal('CODE_EXHAUSTED', codeExhausted, ['digits'])
  if (outcome === 'RESTING') return new Refusal('DIGITS_REST', copy.refusals.digitsRest, ['digits'])
  if (outcome === 'TAKEN') return new Refusal('ADDRESS_TAKEN', copy.refusals.addressTaken)
  return new Refusal('CODE_EXPIRED', codeExpired, ['digits'])
}
