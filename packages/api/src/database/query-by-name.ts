import type { PoolClient, QueryResultRow } from 'pg'
import type { EntityManager } from 'typeorm'
import type { PageStatement } from './doors.ts'

/**
 * Queries inside a door by a named statement, planned once per connection instead of each time: TypeORM names none.
 * For what is sent often; errors come as `pg` throws them, not wrapped by TypeORM.
 */
export async function queryByName<Row extends QueryResultRow>(
  manager: EntityManager,
  statement: PageStatement,
  values: unknown[],
): Promise<Row[]> {
  if (!manager.queryRunner) throw new Error('A named statement was sent outside the doors.')
  const client: PoolClient = await manager.queryRunner.connect()
  return (await client.query<Row>({ ...statement, values })).rows
}
