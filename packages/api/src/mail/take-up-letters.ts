import type { Task } from 'graphile-worker'
import type { Database } from '../database/database.ts'

/**
 * The hourly job that queues anew what nobody would carry any more: the queue gives a job up after its last attempt,
 * also when the process was killed in it, or when its room failed to hear of it. After a week it is left to whoever
 * looks at the mail.
 */
export function takeUpLetters(database: Database): Task {
  return async () => {
    await database.asMachinery(manager =>
      manager.query(
        `select graphile_worker.add_job('send-letter', json_build_object('id', l.id), max_attempts := 10,
           job_key := 'send-letter ' || l.id)
         from mail.letters l
         where l.told_at is null and l.queued_at > now() - interval '7 days'
           and (l.leased_until is null or l.leased_until <= now()) and ${isStranded('l')}`,
      ),
    )
  }
}

/** A letter that no job carries: none is there, or the queue has given it up. */
export const isStranded = (letter: string): string => `not exists (
  select from graphile_worker._private_jobs j
  where j.payload ->> 'id' = ${letter}.id::text and (j.attempts < j.max_attempts or j.locked_at is not null))`
