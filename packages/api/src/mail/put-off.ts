import type { EntityManager } from 'typeorm'
import type { QueuedLetter } from './letter-kinds.ts'

/** Queues a letter anew for a later moment; the attempts it had do not count then. */
export async function putOff(
  manager: EntityManager,
  { id }: Pick<QueuedLetter, 'id'>,
  until: Date,
): Promise<void> {
  await manager.query(
    `select graphile_worker.add_job('send-letter', json_build_object('id', $1::text), run_at := $2,
       max_attempts := 10, job_key := 'send-letter ' || $1)`,
    [id, until],
  )
}
