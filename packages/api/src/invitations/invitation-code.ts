import { createHash, randomBytes } from 'node:crypto'

const form = /^[\w-]{43}$/

/** A new single-use code of 256 bits. It stands in the letter only; the database keeps its hash. */
export function newInvitationCode(): { code: string; codeHash: Buffer } {
  const code = randomBytes(32).toString('base64url')
  return { code, codeHash: hash(code) }
}

/** The hash to look an invitation up by; null for what can be no code of ours. */
export function hashInvitationCode(code: string): Buffer | null {
  return form.test(code) ? hash(code) : null
}

// 256 random bits cannot be guessed, so the hash needs neither salt nor key.
const hash = (code: string) => createHash('sha256').update(code).digest()
