import type { Client } from 'pg'
import { DataSource, type MixedList, type EntitySchema, type MigrationInterface } from 'typeorm'

type Entities = MixedList<(new () => object) | EntitySchema>

/**
 * One pool of one role. Pages are answered by three or four connections on two cores; more only wait for each other.
 * Idle connections stay, for with them go the prepared statements.
 */
export function makeDataSource(url: string, entities: Entities, poolSize: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    poolSize,
    installExtensions: false,
    extra: { idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000, onConnect: outliveBreaking },
  })
}

/**
 * A connection can break between one borrower and the next, when nobody listens to it: an error that nobody hears ends
 * the process. Whoever borrows it next is told by their own query.
 */
function outliveBreaking(client: Client): void {
  client.on('error', () => undefined)
}

/** The owner's connection, which runs migrations and nothing else. */
export function makeMigrationDataSource(
  url: string,
  migrations: (new () => MigrationInterface)[],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 1,
  })
}
