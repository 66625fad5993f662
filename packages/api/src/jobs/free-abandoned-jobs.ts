import type { Task } from 'graphile-worker'

/** Longer than any job takes. One that is held longer was held by a process that is gone. */
const longestJob = '5 minutes'

/** Gives the jobs of a killed process back to the others; by itself the queue would wait four hours. */
export const freeAbandonedJobs: Task = async (_payload, { query }) => {
  await query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
     from graphile_worker.jobs where locked_at < now() - $1::interval having count(*) > 0`,
    [longestJob],
  )
}
