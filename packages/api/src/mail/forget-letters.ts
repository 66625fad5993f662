import type { Task } from 'graphile-worker'
import type { Database } from '../database/database.ts'

/** The daily job that forgets to whom letters went, a month after they did. */
export function forgetLetters(database: Database): Task {
  return async () => {
    await database.asMachinery(manager =>
      manager.query(
        `delete from mail.letters where coalesce(sent_at, dropped_at, failed_at) < now() - interval '30 days'`,
      ),
    )
  }
}
