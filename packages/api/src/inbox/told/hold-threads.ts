import type { EntityManager } from 'typeorm'

/**
 * Holds the threads that are told of, by a condition on `t` with $2: nobody changes who may know of them before what is
 * told is in its place, and whoever tells of the same group waits, so that nobody is told twice in other words.
 */
export async function holdThreads(
  manager: EntityManager,
  groupId: string,
  condition: string,
  value: unknown,
): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`telling in ${groupId}`])
  await manager.query(
    `select from threads t where t.group_id = $1 and ${condition} order by t.id for key share`,
    [groupId, value],
  )
}
