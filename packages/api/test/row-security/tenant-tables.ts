import { catalogue } from '../every-table.ts'
import type { TestDatabase } from '../test-database.ts'

/** A tenant table, and what a role may do with it before any policy is asked. */
export type TenantTable = {
  name: string
  /** The column that names the group. */
  key: 'group_id' | 'id'
  /** Those that tell its rows apart. */
  primary: string[]
  /** Those a new row is given. */
  columns: string[]
  finds: boolean
  adds: boolean
  /** Those that may be changed. */
  changes: string[]
  removes: boolean
}

export type Row = Record<string, unknown>

export const tenantTables = catalogue.tenant.map(table => table.replace('public.', ''))

const keyOf = (name: string) => (name === 'groups' ? 'id' : 'group_id')

/** What a role may do with a table, as Postgres tells. */
export async function tenantTable(database: TestDatabase, name: string, role: string): Promise<TenantTable> {
  const [table] = await database.asSuperuser<Omit<TenantTable, 'name' | 'key'>>(
    `select array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
       (select array_agg(k.attname::text order by array_position(i.indkey, k.attnum)) from pg_index i
         join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
         where i.indrelid = a.attrelid and i.indisprimary) as primary,
       bool_or(has_column_privilege($2, a.attrelid, a.attnum, 'SELECT')) as finds,
       has_table_privilege($2, a.attrelid, 'INSERT') as adds,
       coalesce(array_agg(a.attname::text order by a.attnum)
         filter (where has_column_privilege($2, a.attrelid, a.attnum, 'UPDATE')), '{}') as changes,
       has_table_privilege($2, a.attrelid, 'DELETE') as removes
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped group by a.attrelid`,
    [name, role],
  )
  if (!table) throw new Error(`There is no table ${name}.`)
  return { name, key: keyOf(name), ...table }
}

/** All that a group has in a table, past every lock. */
export async function rowsOf(database: TestDatabase, name: string, groupId: string): Promise<Row[]> {
  const sql = `select to_jsonb(t) as row from ${name} t where ${keyOf(name)} = $1`
  return (await database.asSuperuser<{ row: Row }>(sql, [groupId])).map(({ row }) => row)
}

/** SQL that adds a row, given as JSON. */
export function addRow({ name, columns }: TenantTable): string {
  const names = columns.join(', ')
  return `insert into ${name} (${names}) select ${names} from jsonb_populate_record(null::${name}, $1)`
}
