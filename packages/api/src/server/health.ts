import type { ServerResponse } from 'node:http'
import type { Database } from '../database/database.ts'

/** Ready means that the database answers; says nothing else. */
export async function answerHealth(database: Database, response: ServerResponse): Promise<void> {
  const ready = await database
    .beforeSeat(manager => manager.query('select 1'))
    .then(
      () => true,
      () => false,
    )
  response.statusCode = ready ? 200 : 503
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(ready ? 'ready' : 'the database does not answer')
}
