import { AsyncLocalStorage } from 'node:async_hooks'
import {
  DatabaseError,
  escapeLiteral,
  type Pool,
  type PoolClient,
  type QueryResult,
  type QueryResultRow,
} from 'pg'
import type { DataSource, EntityManager, QueryRunner } from 'typeorm'
import { Seat } from './seat.ts'

/** The settings of one transaction by which row security knows who acts and where. */
type Settings = { account?: string; group?: string }

/** What each open door leads to, so that nobody opens a second one inside the first and starves the pool. */
const open = new AsyncLocalStorage<string>()

/** What work in a transaction came to, and whether it wrote anything. */
export type Committed<Result> = { result: Result; wrote: boolean }

/**
 * Runs `work` in one transaction on one connection, with the settings made in the same trip as BEGIN.
 *
 * TypeORM's own `transaction()` reports success when Postgres answered COMMIT with ROLLBACK, because some error inside
 * was swallowed. This door looks at the answer.
 */
export async function openDoor<Result>(
  dataSource: DataSource,
  name: string,
  settings: Settings,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Committed<Result>> {
  const outer = open.getStore()
  if (outer)
    throw new Error(`A second connection was asked for inside ${outer}: hand its manager on instead.`)
  const runner = dataSource.createQueryRunner()
  try {
    const client: PoolClient = await runner.connect()
    await client.query(beginWith(settings))
    entrust(runner)
    try {
      const result = await open.run(name, () => work(runner.manager))
      return { result, wrote: await commit(client, name) }
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
  } finally {
    await runner.release()
  }
}

/** A transaction that only read has no number. It is asked for in the same trip. */
const numberAndCommit = 'select pg_current_xact_id_if_assigned() is not null as wrote; commit'

/** What Postgres answers inside a transaction in which an error was swallowed. */
const failed = '25P02'

/** @returns whether anything was written */
async function commit(client: PoolClient, name: string): Promise<boolean> {
  try {
    const answers = (await client.query(numberAndCommit)) as unknown as QueryResult<{ wrote: boolean }>[]
    if (answers.at(-1)?.command === 'COMMIT') return answers[0]?.rows[0]?.wrote ?? true
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === failed)) throw error
  }
  throw new Error(`The transaction of ${name} was rolled back by the database.`)
}

function beginWith({ account, group }: Settings): string {
  const set = (name: string, value: string | undefined) =>
    `set_config('app.${name}', ${escapeLiteral(value ?? '')}, true)`
  return `begin; select ${set('account', account)}, ${set('group', group)}`
}

/** Tells TypeORM that a transaction is open, or `manager.transaction` would begin a second and commit ours. */
function entrust(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 })
}

/** A statement that makes a page. The name keeps its plan on the connection, so it must be one name, one text. */
export type PageStatement = { name: string; text: string }

/**
 * Reads a page as a seat in one statement and one trip. The seat is set in the statement's own transaction; the rows
 * come from a lateral join that cannot start before it: each `offset 0` keeps Postgres from merging the two queries,
 * for merged it may ask a policy before the seat is set, and then shows nothing.
 */
export async function readPage<Row extends QueryResultRow>(
  dataSource: DataSource,
  seat: Seat,
  statement: PageStatement,
  values: unknown[],
): Promise<Row[]> {
  if (!(seat instanceof Seat)) throw new Error('A page is read from a seat.')
  const outer = open.getStore()
  if (outer) throw new Error(`A page was read inside ${outer}: query with its manager instead.`)
  const pool = poolOf(dataSource)
  const account = values.length + 1
  const result = await pool.query<Row>({
    name: statement.name,
    text: `select page.* from (
      select set_config('app.account', $${account}, true) || set_config('app.group', $${account + 1}, true) as taken
      offset 0
    ) seat cross join lateral (
      select * from (${statement.text}) rows where seat.taken is not null offset 0
    ) page`,
    values: [...values, seat.accountId, seat.groupId],
  })
  return result.rows
}

/** Asks by a named statement with no seat set: only functions of the definer answer anything. */
export async function readBeforeSeat<Row extends QueryResultRow>(
  dataSource: DataSource,
  statement: PageStatement,
  values: unknown[],
): Promise<Row[]> {
  const outer = open.getStore()
  if (outer)
    throw new Error(`A second connection was asked for inside ${outer}: query with its manager instead.`)
  const result = await poolOf(dataSource).query<Row>({ ...statement, values })
  return result.rows
}

/** TypeORM's pool of pg, which alone can name a statement. */
export function poolOf(dataSource: DataSource): Pool {
  const driver: { master?: Pool } = dataSource.driver as object
  if (!driver.master) throw new Error('The database is not connected.')
  return driver.master
}
