import { Client } from 'pg'

/** What planting needs: rows in, past every policy. */
export type Inserting = {
  row(table: string, row: Record<string, unknown>): Promise<void>
  exists(sql: string, values: unknown[]): Promise<boolean>
}

/** Works past every lock, in one transaction. Only for the embedded Postgres, and only to plant the demo. */
export async function openAsSuperuser<Result>(
  url: string,
  work: (inserting: Inserting) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    const result = await work({
      async row(table, row) {
        const columns = Object.keys(row)
        const places = columns.map((_, at) => `$${at + 1}`)
        const sql = `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`
        await client.query(sql, Object.values(row))
      },
      async exists(sql, values) {
        return ((await client.query(sql, values)).rowCount ?? 0) > 0
      },
    })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}
