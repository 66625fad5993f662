import type { RequestContext } from '../graphql/request-context.ts'
import { browserToken } from './cookies.ts'
import { hashToken } from './one-time-code.ts'

const statement = { name: 'asked-sign-in', text: 'select app.asked_sign_in($1) as email' }

/** The address for which this browser asked, as long as its digits may still be typed; null when none. */
export async function askedSignIn(context: RequestContext): Promise<string | null> {
  const browser = browserToken(context)
  if (!browser) return null
  const [row] = await context.database.readBeforeSeat<{ email: string | null }>(statement, [
    hashToken(browser),
  ])
  return row?.email ?? null
}
