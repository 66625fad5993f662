import { describe } from 'vitest'
import { walkAsEveryone } from './walk/walk-as-everyone.ts'

describe('with row security off, the application alone', () => {
  walkAsEveryone(async ({ database }) => {
    const tables = await database.asSuperuser<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of tables) {
      await database.asSuperuser(
        `alter table ${name} disable row level security, no force row level security`,
      )
    }
  })
})
