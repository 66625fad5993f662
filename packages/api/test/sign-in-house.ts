import { expect } from 'vitest'
import { authPages } from '../src/auth/auth-pages.ts'
import type { DemoDoor } from '../src/auth/demo-door.ts'
import { eventually } from './eventually.ts'
import { countWaiting } from './held-up.ts'
import { openDatabase } from './open-database.ts'
import { servePages } from './serve-pages.ts'
import { cloneDatabase, type TestDatabase } from './test-database.ts'
import { Visitor } from './visitor.ts'

export type SignInHouse = Awaited<ReturnType<typeof openSignInHouse>>

/** The sign-in pages on a database of their own, and a look into the letters they write. */
export async function openSignInHouse(demo: DemoDoor | null = null) {
  const tables = await cloneDatabase()
  const database = await openDatabase(tables)
  const server = await servePages(database, authPages(demo))
  return {
    tables,
    url: server.url,
    person: (more: { account?: boolean } = {}) => person(tables, more),
    /** Asks for a letter as a visitor does, and reads it. */
    async ask(email: string, form: Record<string, string> = {}, visitor = new Visitor(server.url)) {
      const asked = await visitor.post('/sign-in', { email, ...form })
      return { visitor, asked, ...(await newestLetter(tables, email)) }
    },
    lettersTo: (email: string) => lettersTo(tables, email),
    newestLetter: (email: string) => newestLetter(tables, email),
    sessionsOf: (email: string) =>
      tables.asSuperuser<{ device: string; token_hash: Buffer }>(
        `select device, token_hash from auth.sessions s join auth.accounts a on a.id = s.account_id where email = $1`,
        [email],
      ),
    /** Holds an address's codes; what is given lets go once as many presses as there are connections wait for them. */
    async holdCodes(email: string): Promise<() => Promise<void>> {
      await tables.asSuperuser('begin')
      await tables.asSuperuser('select from auth.codes where email = $1 for update', [email])
      return async () => {
        await eventually(async () => expect(await countWaiting(tables)).toBe(4))
        await tables.asSuperuser('commit')
      }
    },
    throwFaults() {
      if (server.faults.length > 0) throw server.faults[0]
    },
    async close() {
      await server.close()
      await database.close()
      await tables.drop()
    },
  }
}

/** An address nobody else uses; with an account unless told otherwise. */
async function person(tables: TestDatabase, { account = true }: { account?: boolean }): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`
  const insert = 'insert into auth.accounts (id, email) values ($1, $2)'
  if (account) await tables.asSuperuser(insert, [crypto.randomUUID(), email])
  return email
}

const lettersTo = (tables: TestDatabase, email: string) =>
  tables.asSuperuser<{ text: string }>(
    'select text from mail.letters where to_address = $1 order by queued_at',
    [email],
  )

async function newestLetter(tables: TestDatabase, email: string) {
  const text = (await lettersTo(tables, email)).at(-1)?.text ?? ''
  const digits = /^ {4}(\d{3} \d{3})$/m.exec(text)?.[1]?.replace(' ', '') ?? ''
  const link = /http:\S+\/sign-in\/link\/\S+/.exec(text)?.[0] ?? ''
  return { text, digits, link }
}
