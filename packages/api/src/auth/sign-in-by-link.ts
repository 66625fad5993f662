import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { countAttempt, sourceOf } from './auth-limits.ts'
import { browserToken } from './cookies.ts'
import { copy } from './copy/en.ts'
import { newSession, takeUpSession } from './new-session.ts'
import { hashToken } from './one-time-code.ts'

type Outcome = 'SIGNED_IN' | 'OTHER_BROWSER' | 'EXPIRED'

const statement = {
  name: 'sign-in-by-link',
  text: 'select app.sign_in_by_link($1, $2, $3, $4, $5) as outcome',
}

/**
 * Signs in by the link of the letter, in the browser that asked for it. Elsewhere nothing is spent.
 * @throws Refusal OTHER_BROWSER, CODE_EXPIRED or TOO_OFTEN
 */
export async function signInByLink(context: RequestContext, linkToken: string): Promise<void> {
  const { database, caller } = context
  await countAttempt(database, 'triesFromSource', sourceOf(caller.address))
  const browser = browserToken(context)
  const session = newSession(context)
  const [row] = await database.readBeforeSeat<{ outcome: Outcome }>(statement, [
    hashToken(linkToken),
    browser && hashToken(browser),
    session.id,
    session.tokenHash,
    session.device,
  ])
  const outcome = row?.outcome ?? 'EXPIRED'
  if (outcome === 'OTHER_BROWSER') throw new Refusal('OTHER_BROWSER', copy.refusals.otherBrowser)
  if (outcome === 'EXPIRED') throw new Refusal('CODE_EXPIRED', copy.refusals.linkExpired)
  await takeUpSession(context, session)
}
