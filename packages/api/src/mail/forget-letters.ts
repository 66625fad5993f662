import type { Task } from 'graphile-worker'
import type { Database } from '../database/database.ts'

/**
 * The daily job that forgets to whom letters went, a month after they did; and from which addresses they came back,
 * half a year after the first: they are tried again then.
 */
export function forgetLetters(database: Database): Task {
  return async () => {
    await database.asMachinery(async manager => {
      await manager.query(
        `delete from mail.letters where coalesce(sent_at, dropped_at, failed_at) < now() - interval '30 days'`,
      )
      await manager.query(`delete from mail.unreachable where since < now() - interval '180 days'`)
    })
  }
}
