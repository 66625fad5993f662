import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

/** What a code is for. One made for signing in lets nobody come in by an invitation, and the other way round. */
export type CodePurpose = 'SIGN_IN' | 'COME' | 'CHANGE'

/** 256 bits that nobody guesses, fit for a URL and a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** How a token is kept: whoever reads the table cannot use it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Six digits that a person can carry over from a letter. */
export const newDigits = (): string => randomInt(1_000_000).toString().padStart(6, '0')

/**
 * How six digits are kept. There are only a million of them, so the hash is keyed with the deployment's secret; with
 * the browser's token in it, it is of use in that browser alone.
 */
export function hashDigits(
  digits: string,
  purpose: CodePurpose,
  browserToken: string,
  secret: string,
): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${browserToken}\n${digits}`).digest()
}

/** What a person typed as their digits, in whatever groups; null when it cannot be six digits. */
export function readDigits(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.-]/g, '')
  return /^[0-9]{6}$/.test(digits) ? digits : null
}
