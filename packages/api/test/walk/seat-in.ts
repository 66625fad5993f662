import { randomUUID } from 'node:crypto'
import { insertRow } from '../insert-row.ts'
import type { Person } from '../planted-person.ts'
import type { TestDatabase } from '../test-database.ts'
import type { PlantedGroup } from './planted-group.ts'

/** Adds an account that already exists to a planted group, as an ordinary member. */
export async function seatIn(
  database: TestDatabase,
  group: PlantedGroup,
  person: Person,
  more: Record<string, unknown> = {},
) {
  const row = {
    group_id: group.id,
    id: randomUUID(),
    account_id: person.accountId,
    name: 'Both Tables',
    trade: 'ferry pilot',
    standing: 'SETTLED',
    charter_version: 1,
    ...more,
  }
  await insertRow(database, 'members', row)
  return row.id
}
