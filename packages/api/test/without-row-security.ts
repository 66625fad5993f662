import type { TestDatabase } from './test-database.ts'

/** Switches row security off on every table that has it, so that only the application's lock is left. */
export async function switchRowSecurityOff(database: TestDatabase): Promise<void> {
  const tables = await database.asSuperuser<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace`,
  )
  for (const { name } of tables) {
    await database.asSuperuser(`alter table ${name} disable row level security, no force row level security`)
  }
}
