import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { countAttempt, sourceOf } from './auth-limits.ts'
import { browserToken } from './cookies.ts'
import { copy } from './copy/en.ts'
import { newSession, takeUpSession } from './new-session.ts'
import { hashDigits, hashToken, readDigits } from './one-time-code.ts'

type Outcome = 'SIGNED_IN' | 'WRONG' | 'EXHAUSTED' | 'EXPIRED' | 'RESTING'

const statement = {
  name: 'sign-in-by-digits',
  text: 'select app.sign_in_by_digits($1, $2, $3, $4, $5) as outcome',
}

/**
 * Signs in by the six digits of the letter this browser asked for last.
 * @throws Refusal BAD_DIGITS, WRONG_DIGITS, CODE_EXHAUSTED after five tries, CODE_EXPIRED, DIGITS_REST when the
 * address has had too many tries in a day, or TOO_OFTEN
 */
export async function signInByDigits(context: RequestContext, typed: string): Promise<void> {
  const { database, caller, deployment } = context
  await countAttempt(database, 'triesFromSource', sourceOf(caller.address))
  const digits = readDigits(typed)
  if (!digits) throw new Refusal('BAD_DIGITS', copy.refusals.badDigits, ['digits'])
  const browser = browserToken(context)
  if (!browser) throw refusal('EXPIRED')

  const session = newSession(context)
  const [row] = await database.readBeforeSeat<{ outcome: Outcome }>(statement, [
    hashToken(browser),
    hashDigits(digits, 'SIGN_IN', browser, deployment.secret),
    session.id,
    session.tokenHash,
    session.device,
  ])
  const outcome = row?.outcome ?? 'EXPIRED'
  if (outcome !== 'SIGNED_IN') throw refusal(outcome)
  await takeUpSession(context, session)
}

function refusal(outcome: Exclude<Outcome, 'SIGNED_IN'>): Refusal {
  const { wrongDigits, codeExhausted, codeExpired, digitsRest } = copy.refusals
  if (outcome === 'WRONG') return new Refusal('WRONG_DIGITS', wrongDigits, ['digits'])
  if (outcome === 'EXHAUSTED') return new Refusal('CODE_EXHAUSTED', codeExhausted, ['digits'])
  if (outcome === 'RESTING') return new Refusal('DIGITS_REST', digitsRest, ['digits'])
  return new Refusal('CODE_EXPIRED', codeExpired, ['digits'])
}
