import type { TestDatabase } from './test-database.ts'

/** In which columns of which tables, of whatever schema, one of these words stands. */
export async function whereWordsStand(database: TestDatabase, words: readonly string[]): Promise<string[]> {
  const columns = await database.asSuperuser<{ table: string; column: string }>(`
    select format('%I.%I', n.nspname, c.relname) as table, format('%I', a.attname) as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
      and (t.typcategory in ('S', 'A') or t.typname in ('json', 'jsonb', 'bytea', 'tsvector'))
    order by 1, 2`)
  const found: string[] = []
  for (const { table, column } of columns) {
    const text = `${column}::text`
    const rows = await database.asSuperuser<{ word: string }>(
      `select distinct word from ${table}, unnest($1::text[]) word where strpos(lower(${text}), lower(word)) > 0`,
      [words],
    )
    found.push(...rows.map(({ word }) => `${table}.${column}: ${word}`))
  }
  return found
}
