import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from './test-database.ts'

/**
 * What every table is. A table that is not named here fails the first test: whoever adds one says whose it is, and
 * whether a group's export holds it.
 */
const catalogue = {
  tenant: [
    'public.attendances',
    'public.calendar_feeds',
    'public.charters',
    'public.companion_lines',
    'public.companion_marks',
    'public.companionships',
    'public.consents',
    'public.drafts',
    'public.evening_looks',
    'public.facts',
    'public.groups',
    'public.hand_overs',
    'public.holds',
    'public.inbox_items',
    'public.invitations',
    'public.lineage',
    'public.live_counters',
    'public.live_events',
    'public.mail_settings',
    'public.mail_wishes',
    'public.mailed_calendars',
    'public.meeting_notes',
    'public.meeting_series',
    'public.meeting_settings',
    'public.meetings',
    'public.members',
    'public.post_files',
    'public.post_mentions',
    'public.post_reactions',
    'public.post_versions',
    'public.posts',
    'public.reading_ways',
    'public.releases',
    'public.rsvps',
    'public.sponsorship_addresses',
    'public.sponsorship_settings',
    'public.sponsorships',
    'public.standing_answers',
    'public.table_items',
    'public.thread_meetings',
    'public.thread_readers',
    'public.thread_reads',
    'public.thread_settings',
    'public.thread_thanks',
    'public.threads',
    'public.visitors',
    'public.willing_hosts',
  ],
  /** Belongs to no group, and no seat ever reads it. */
  secret: [
    'auth.account_wishes',
    'auth.accounts',
    'auth.codes',
    'auth.sessions',
    'mail.letters',
    'mail.unreachable',
  ],
  /** Keeps the deployment running: no words of a group. */
  machinery: ['app.files_to_erase', 'app.rate_limits', 'public.migrations'],
}

/** Functions that run with more rights than their caller, and who may call them. */
const functionsWithMoreRights: Record<string, string[]> = {
  account_for: ['sixthirty_system'],
  account_of_member: ['sixthirty_system'],
  address_of_account: ['sixthirty_system'],
  announce: ['sixthirty_app', 'sixthirty_system'],
  ask_for_code: ['sixthirty_app'],
  asked_sign_in: ['sixthirty_app'],
  belonging_group: ['sixthirty_app', 'sixthirty_system'],
  belonging_member: ['sixthirty_app', 'sixthirty_system'],
  change_address: ['sixthirty_app'],
  choose_inbox_dot: ['sixthirty_app'],
  choose_mail_hours: ['sixthirty_app'],
  choose_surface: ['sixthirty_app'],
  companionships_of_seat: ['sixthirty_app', 'sixthirty_system'],
  end_session: ['sixthirty_app'],
  erase_drafts_of_member: [],
  erase_files_kept: ['sixthirty_system'],
  files_go_with_uploader: ['sixthirty_system'],
  files_go_with_words: ['sixthirty_system'],
  find_invitation: ['sixthirty_app'],
  find_seat: ['sixthirty_app'],
  find_seat_of_feed: ['sixthirty_app'],
  find_session: ['sixthirty_app'],
  groups_with_asks_to_tell_of: ['sixthirty_system'],
  groups_with_drafts_to_erase: ['sixthirty_system'],
  groups_with_due_invitations: ['sixthirty_system'],
  groups_with_due_meetings: ['sixthirty_system'],
  groups_with_due_sponsorships: ['sixthirty_system'],
  groups_with_evening_due: ['sixthirty_system'],
  groups_with_files: ['sixthirty_system'],
  groups_with_items_to_forget: ['sixthirty_system'],
  groups_with_mail_due: ['sixthirty_system'],
  groups_with_tables_to_keep: ['sixthirty_system'],
  groups_with_threads_to_erase: ['sixthirty_system'],
  heard_by_seat: ['sixthirty_app', 'sixthirty_system'],
  holds_heard_by_seat: ['sixthirty_app', 'sixthirty_system'],
  live_positions: ['sixthirty_system'],
  mail_readers: ['sixthirty_system'],
  mail_readers_among: ['sixthirty_system'],
  member_with_address: ['sixthirty_system'],
  members_among: ['sixthirty_app'],
  note_answers_of_gone: ['sixthirty_system'],
  note_attendances: ['sixthirty_system'],
  note_dropped_reader: ['sixthirty_system'],
  note_event: ['sixthirty_system'],
  note_gone_thread: ['sixthirty_system'],
  note_inbox_items: ['sixthirty_system'],
  note_meetings: ['sixthirty_system'],
  note_members: ['sixthirty_system'],
  note_moved_item: ['sixthirty_system'],
  note_named_reader: ['sixthirty_system'],
  note_post_reactions: ['sixthirty_system'],
  note_posts: ['sixthirty_system'],
  note_reading_of_newcomers: ['sixthirty_system'],
  note_replies: ['sixthirty_system'],
  note_rsvps: ['sixthirty_system'],
  note_settled_member: ['sixthirty_system'],
  note_table_items: ['sixthirty_system'],
  note_thread_reads: ['sixthirty_system'],
  note_threads: ['sixthirty_system'],
  note_visitors: ['sixthirty_system'],
  number_event: ['sixthirty_system'],
  open_sessions: ['sixthirty_app'],
  open_session: ['sixthirty_system'],
  pause_reasons: ['sixthirty_app'],
  prove_coming: ['sixthirty_app'],
  readers_of: ['sixthirty_app'],
  readers_of_table_thread: ['sixthirty_system'],
  readers_of_thread: ['sixthirty_system'],
  room_taken_by_files: ['sixthirty_app'],
  proven_coming: ['sixthirty_app', 'sixthirty_system'],
  queue_letter: ['sixthirty_app', 'sixthirty_system'],
  search: ['sixthirty_app'],
  seated_admin: ['sixthirty_app', 'sixthirty_system'],
  seated_group: ['sixthirty_app', 'sixthirty_system'],
  seated_host: ['sixthirty_app', 'sixthirty_system'],
  seated_member: ['sixthirty_app', 'sixthirty_system'],
  seated_reads_table: ['sixthirty_app', 'sixthirty_system'],
  seated_settled: ['sixthirty_app', 'sixthirty_system'],
  seated_threads: ['sixthirty_app', 'sixthirty_system'],
  seats_of: ['sixthirty_app'],
  sessions_of: ['sixthirty_app'],
  share_new_address: [],
  sign_in_by_digits: ['sixthirty_app'],
  sign_in_by_link: ['sixthirty_app'],
  spend_coming: ['sixthirty_system'],
  sponsored_by_seat: ['sixthirty_app', 'sixthirty_system'],
  surface_of: ['sixthirty_app'],
  tell_member: ['sixthirty_app', 'sixthirty_system'],
  try_address_again: ['sixthirty_app'],
  wake_followers: ['sixthirty_app', 'sixthirty_system'],
  wishes_of: ['sixthirty_app'],
}

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
