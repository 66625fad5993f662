import { createHash, randomBytes } from 'node:crypto'
import type { TestDatabase } from '../test-database.ts'

const hash = (token: string) => createHash('sha256').update(token).digest()

/**
 * Another session of the same person. Signing out or leaving would end the one the next test goes on with: verbs are
 * tried in this one.
 */
export async function openSecondSession(
  database: TestDatabase,
  cookie: string | null,
): Promise<string | null> {
  if (!cookie) return null
  const token = randomBytes(32).toString('base64url')
  await database.asSuperuser(
    `insert into auth.sessions (id, token_hash, account_id, device)
     select gen_random_uuid(), $1, account_id, 'a second session' from auth.sessions where token_hash = $2`,
    [hash(token), hash(cookie.slice('session='.length))],
  )
  return `session=${token}`
}
