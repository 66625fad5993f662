import { Client } from 'pg'

export type SentStatement = { name: string | null; text: string; values: unknown[] }

/** What was sent to Postgres by the role that answers people, or by another, while `work` ran, in order. */
export async function statementsDuring(
  work: () => Promise<unknown>,
  role: 'sixthirty_app' | 'sixthirty_system' = 'sixthirty_app',
): Promise<SentStatement[]> {
  const sent: SentStatement[] = []
  const query = Client.prototype.query
  Client.prototype.query = function (this: Client, ...given: Parameters<Client['query']>) {
    if (this.user === role) sent.push(read(given))
    return query.apply(this, given)
  } as Client['query']
  try {
    await work()
  } finally {
    Client.prototype.query = query
  }
  return sent
}

/**
 * The same, of the quietest of four tries. Two loaders of one page may ask for their members together or one after the
 * other, as their own answers happen to arrive; a page that asks more for more would do so at every try.
 */
export async function fewestStatementsDuring(work: () => Promise<unknown>): Promise<SentStatement[]> {
  let fewest = await statementsDuring(work)
  for (let more = 0; more < 3; more++) {
    const sent = await statementsDuring(work)
    if (sent.length < fewest.length) fewest = sent
  }
  return fewest
}

function read(given: unknown[]): SentStatement {
  const [statement, values] = given as [string | { name?: string; text: string; values?: unknown[] }, unknown]
  const asked = typeof statement === 'string' ? { text: statement } : statement
  return {
    name: asked.name ?? null,
    text: asked.text,
    values: asked.values ?? (Array.isArray(values) ? values : []),
  }
}
