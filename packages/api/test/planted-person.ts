import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { TestDatabase } from './test-database.ts'

/** An account with an open session. */
export type Person = { accountId: string; email: string; cookie: string }

/** Plants an account of this address, signed in. */
export async function plantPerson(database: TestDatabase, email: string): Promise<Person> {
  const accountId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  await database.asSuperuser('insert into auth.accounts (id, email) values ($1, $2)', [accountId, email])
  await database.asSuperuser(
    'insert into auth.sessions (id, token_hash, account_id, device) values ($1, $2, $3, $4)',
    [randomUUID(), createHash('sha256').update(token).digest(), accountId, 'a test'],
  )
  return { accountId, email, cookie: `session=${token}` }
}
