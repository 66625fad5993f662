import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { countAttempt, sourceOf } from './auth-limits.ts'
import { browserToken } from './cookies.ts'
import { copy } from './copy/en.ts'
import { hashDigits, hashToken, readDigits } from './one-time-code.ts'

type Outcome = 'PROVEN' | 'WRONG' | 'EXHAUSTED' | 'EXPIRED'

const statement = { name: 'prove-coming', text: 'select app.prove_coming($1, $2, $3) as outcome' }

/**
 * Proves the invited address by the digits mailed there. It signs nobody in.
 * @throws Refusal BAD_DIGITS, WRONG_DIGITS, CODE_EXHAUSTED after five tries, CODE_EXPIRED or TOO_OFTEN
 */
export async function proveComing(
  context: RequestContext,
  invitationId: string,
  typed: string,
): Promise<void> {
  const { database, caller, deployment } = context
  await countAttempt(database, 'triesFromSource', sourceOf(caller.address))
  const digits = readDigits(typed)
  if (!digits) throw new Refusal('BAD_DIGITS', copy.refusals.badDigits, ['digits'])
  const browser = browserToken(context)
  const [row] = browser
    ? await database.readBeforeSeat<{ outcome: Outcome }>(statement, [
        hashToken(browser),
        hashDigits(digits, 'COME', browser, deployment.secret),
        invitationId,
      ])
    : []
  const { wrongDigits, codeExhausted, codeExpired } = copy.refusals
  const outcome = row?.outcome ?? 'EXPIRED'
  if (outcome === 'WRONG') throw new Refusal('WRONG_DIGITS', wrongDigits, ['digits'])
  if (outcome === 'EXHAUSTED') throw new Refusal('CODE_EXHAUSTED', codeExhausted, ['digits'])
  if (outcome === 'EXPIRED') throw new Refusal('CODE_EXPIRED', codeExpired, ['digits'])
}
