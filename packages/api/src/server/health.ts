import type { ServerResponse } from 'node:http'
import type { Database } from '../database/database.ts'

/** Ready means that the database answers and its tables are laid; says nothing else. */
export async function answerHealth(database: Database, response: ServerResponse): Promise<void> {
  const ready = await database
    .beforeSeat(manager => manager.query(`select from app.sessions_of('')`))
    .then(
      () => true,
      () => false,
    )
  response.statusCode = ready ? 200 : 503
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(ready ? 'ready' : 'not ready')
}
