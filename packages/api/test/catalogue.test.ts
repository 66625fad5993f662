import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from './every-table.ts'
import { functionsWithMoreRights } from './functions-with-more-rights.ts'
import { cloneDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const tables = () =>
  database.asSuperuser<{ table: string; enabled: boolean; forced: boolean; owner: string }>(`
    select n.nspname || '.' || c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      pg_get_userbyid(c.relowner) as owner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
    order by 1`)

const keys = (condition: string) =>
  database.asSuperuser<{ table: string; name: string; columns: string[]; target: string | null }>(`
    select c.conrelid::regclass::text as table, c.conname as name, c.confrelid::regclass::text as target,
      (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where n.nspname = 'public' and ${condition}`)

const tenantNames = catalogue.tenant.map(name => name.replace('public.', ''))

describe('the catalogue', () => {
  it('names every table there is, and no other', async () => {
    const named = [...catalogue.tenant, ...catalogue.secret, ...catalogue.machinery].toSorted()
    expect((await tables()).map(table => table.table)).toEqual(named)
  })

  it('finds row security enabled and forced on every tenant table', async () => {
    const open = (await tables())
      .filter(({ table }) => catalogue.tenant.includes(table))
      .filter(t => !t.enabled || !t.forced)
    expect(open).toEqual([])
  })

  it('finds the group first in the key of every tenant table', async () => {
    const primary = await keys(`c.contype = 'p'`)
    for (const table of tenantNames.filter(name => name !== 'groups')) {
      expect(primary.find(key => key.table === table)?.columns[0], table).toBe('group_id')
    }
  })

  it('finds the group in every unique key of a tenant table, but for addresses and codes that span groups', async () => {
    const spanning = ['groups_slug', 'invitations_code']
    const unique = await keys(`c.contype = 'u'`)
    const without = unique.filter(key => tenantNames.includes(key.table) && !key.columns.includes('group_id'))
    expect(without.map(key => key.name).toSorted()).toEqual(spanning)
  })

  it('finds the group in every foreign key between tenant tables, so that no row can point next door', async () => {
    const foreign = await keys(`c.contype = 'f'`)
    const loose = foreign.filter(
      key =>
        tenantNames.includes(key.table) &&
        tenantNames.includes(key.target ?? '') &&
        key.columns[0] !== 'group_id',
    )
    expect(foreign.length).toBeGreaterThan(15)
    expect(loose).toEqual([])
  })

  it('finds the group first in every index of a tenant table, but for the few that the deployment asks by', async () => {
    const byDeployment = [
      'calendar_feeds_by_id',
      'groups_pk',
      'groups_slug',
      'inbox_items_to_mail',
      'invitations_code',
      'invitations_due',
      'members_account_groups',
    ]
    // Each of its keys begins with the group.
    const byWord = 'posts_words'
    const indexes = await database.asSuperuser<{ name: string; first: string | null; table: string }>(`
      select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table,
        (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public'`)
    const others = indexes.filter(index => tenantNames.includes(index.table) && index.first !== 'group_id')
    expect(others.map(index => index.name).toSorted()).toEqual([...byDeployment, byWord].toSorted())
  })

  it('finds no policy for everyone, and a check on what each may write', async () => {
    const policies = await database.asSuperuser<{
      name: string
      roles: string[]
      cmd: string
      with_check: string | null
    }>(`
      select tablename || '.' || policyname as name, roles::text[] as roles, cmd, with_check
      from pg_policies where schemaname = 'public'`)
    expect(policies.length).toBeGreaterThan(30)
    expect(policies.filter(policy => policy.roles.includes('public'))).toEqual([])
    const writing = policies.filter(policy => ['INSERT', 'UPDATE', 'ALL'].includes(policy.cmd))
    expect(writing.filter(policy => policy.with_check === null)).toEqual([])
  })

  it('finds the role that answers people owning nothing, truncating nothing and reading nothing secret', async () => {
    const rights = await database.asSuperuser<{ table: string }>(`
      select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname in ('public', 'app', 'auth', 'mail', 'graphile_worker')
        and (has_table_privilege('sixthirty_app', c.oid, 'truncate')
          or pg_get_userbyid(c.relowner) = 'sixthirty_app'
          or (n.nspname in ('auth', 'mail', 'graphile_worker') and has_schema_privilege('sixthirty_app', n.oid, 'usage')))`)
    expect(rights).toEqual([])
  })

  it('hides the account behind a member from the role that answers people', async () => {
    const [answer] = await database.asSuperuser<{ may: boolean }>(
      `select has_column_privilege('sixthirty_app', 'public.members', 'account_id', 'select') as may`,
    )
    expect(answer?.may).toBe(false)
  })

  it('lets lineage be neither changed nor removed by anyone who signs in', async () => {
    const [answer] = await database.asSuperuser<{ may: boolean }>(`
      select bool_or(has_table_privilege(role, 'public.lineage', 'update') or has_table_privilege(role, 'public.lineage', 'delete')) as may
      from unnest(array['sixthirty_app', 'sixthirty_system', 'sixthirty_definer']) role`)
    expect(answer?.may).toBe(false)
  })

  it('lists every function that runs with more rights than its caller, and who may call it', async () => {
    const functions = await database.asSuperuser<{ name: string; callers: string[]; path: string | null }>(`
      select p.proname as name,
        array(select r from unnest(array['sixthirty_app', 'sixthirty_system']) r where has_function_privilege(r, p.oid, 'execute')) as callers,
        array_to_string(p.proconfig, ' ') as path
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`)
    expect(Object.fromEntries(functions.map(({ name, callers }) => [name, callers]))).toEqual(
      functionsWithMoreRights,
    )
    expect(functions.filter(({ path }) => !path?.startsWith('search_path=pg_catalog'))).toEqual([])
  })
})
