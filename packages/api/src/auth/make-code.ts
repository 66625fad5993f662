import { randomUUIDv7 } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { sourceOf, countAttempt } from './auth-limits.ts'
import { giveBrowserToken } from './cookies.ts'
import { hashDigits, hashToken, newDigits, newToken, type CodePurpose } from './one-time-code.ts'
import type { RequestContext } from '../graphql/request-context.ts'

/** What six digits are wanted for, and where they go. */
export type CodeRequest = {
  purpose: CodePurpose
  email: string
  invitationId?: string
  /** Whose address is to be changed. */
  accountId?: string
}

/** A code before it is hashed and kept: what the letter may say of it. */
export type OneTimeCode = {
  digits: string
  /** For the letter's link. Only signing in has one. */
  linkToken: string | null
  /**
   * Keeps the code's hashes, for ten minutes; earlier ones of this browser are dead at once.
   * @returns whether there is an account with this address
   */
  keep(manager: EntityManager): Promise<boolean>
}

/** Makes a code that only the asking browser can use, giving that browser its token. */
export function makeCode(
  context: RequestContext,
  { purpose, email, invitationId, accountId }: CodeRequest,
): OneTimeCode {
  const browser = giveBrowserToken(context)
  const digits = newDigits()
  const linkToken = purpose === 'SIGN_IN' ? newToken() : null
  return {
    digits,
    linkToken,
    async keep(manager) {
      const [row]: { known: boolean }[] = await manager.query(
        'select app.ask_for_code($1, $2, $3, $4, $5, $6, $7, $8) as known',
        [
          randomUUIDv7(),
          purpose,
          email,
          invitationId ?? null,
          accountId ?? null,
          hashDigits(digits, purpose, browser, context.deployment.secret),
          linkToken && hashToken(linkToken),
          hashToken(browser),
        ],
      )
      return row?.known ?? false
    },
  }
}

/**
 * Counts one letter with a code, asked for from here.
 * @throws Refusal TOO_OFTEN
 */
export async function countLetter({ database, caller }: RequestContext, email: string): Promise<void> {
  const source = sourceOf(caller.address)
  await countAttempt(database, 'lettersFromSource', source)
  await countAttempt(database, 'lettersToAddressFromSource', `${source} ${email}`)
  await countAttempt(database, 'lettersToAddress', email)
  await countAttempt(database, 'lettersToAddressInADay', email)
}
