import { Client } from 'pg'
import { whyUnreachable } from './why-unreachable.ts'

/** A database that must not, or cannot, be served from. Its message is one sentence for the operator. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase'
}

type Answer = {
  is_superuser: boolean
  bypasses: boolean
  owns: string | null
  unprotected: string | null
  may_truncate: string | null
  is_more: string | null
  is_system: boolean
  is_owner: boolean
  is_laid: boolean
}

/** How long a database may take to answer, in milliseconds. */
const longestWait = 15_000

const question = `
  select
    r.rolsuper as is_superuser,
    r.rolbypassrls as bypasses,
    (select string_agg(c.relname, ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and pg_has_role(current_user, c.relowner, 'usage')) as owns,
    (select string_agg(c.relname, ', ') from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'group_id' and not a.attisdropped
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = 'public' and not (c.relrowsecurity and c.relforcerowsecurity)) as unprotected,
    (select string_agg(c.relname, ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and has_table_privilege(c.oid, 'truncate')) as may_truncate,
    (select string_agg(o.rolname, ', ') from pg_roles o
      where o.rolname in ('sixthirty_owner', 'sixthirty_definer', 'sixthirty_system') and pg_has_role(current_user, o.oid, 'member')) as is_more,
    exists (select from pg_roles o where o.rolname = 'sixthirty_system' and pg_has_role(current_user, o.oid, 'usage')) as is_system,
    exists (select from pg_roles o where o.rolname = 'sixthirty_owner' and pg_has_role(current_user, o.oid, 'usage')) as is_owner,
    exists (select from pg_namespace where nspname = 'app') as is_laid
  from pg_roles r where r.rolname = current_user`

/**
 * Makes sure that the role which answers people can do no more than it should: row security binds it.
 * @throws UnusableDatabase, one sentence, when it could, or when the database cannot be reached
 */
export async function checkAppRole(appUrl: string, patience = longestWait): Promise<void> {
  const answer = await ask(appUrl, 'DATABASE_URL', patience)
  const { username, pathname } = new URL(appUrl)
  const refuse = (why: string) =>
    new UnusableDatabase(
      `The role ${username} in DATABASE_URL ${why}, so groups could read each other: give it the role sixthirty_app.`,
    )
  if (answer.is_superuser) throw refuse('is a superuser')
  if (answer.bypasses) throw refuse('bypasses row security')
  if (answer.owns) throw refuse(`owns tables (${answer.owns})`)
  if (answer.may_truncate) throw refuse(`may truncate tables (${answer.may_truncate})`)
  if (answer.is_more) throw refuse(`is a member of ${answer.is_more}`)
  if (answer.unprotected)
    throw new UnusableDatabase(
      `Tables of ${pathname.slice(1)} stand without row security (${answer.unprotected}): run the migrations again, as their owner.`,
    )
  if (!answer.is_laid)
    throw new UnusableDatabase(
      `The database ${pathname.slice(1)} has no tables yet: set DATABASE_OWNER_URL, so that they are laid at the start, or run migrate.js first.`,
    )
}

/**
 * Makes sure that the role which runs jobs is bound by row security too: in one group, it must see no other.
 * @throws UnusableDatabase, one sentence, when it is not, or when the database cannot be reached
 */
export async function checkSystemRole(systemUrl: string): Promise<void> {
  const answer = await ask(systemUrl, 'DATABASE_SYSTEM_URL')
  const { username } = new URL(systemUrl)
  const refuse = (why: string) =>
    new UnusableDatabase(
      `The role ${username} in DATABASE_SYSTEM_URL ${why}: give it the role sixthirty_system.`,
    )
  if (answer.is_superuser) throw refuse('is a superuser, so a job of one group could reach another')
  if (answer.bypasses) throw refuse('bypasses row security, so a job of one group could reach another')
  if (!answer.is_system) throw refuse('runs no jobs')
}

/**
 * Makes sure that the role which lays the tables is the one that shall own them.
 * @throws UnusableDatabase, one sentence, when it is not, or when the database cannot be reached
 */
export async function checkOwnerRole(ownerUrl: string): Promise<void> {
  const answer = await ask(ownerUrl, 'DATABASE_OWNER_URL')
  if (answer.is_owner && !answer.is_superuser) return
  const { username } = new URL(ownerUrl)
  throw new UnusableDatabase(
    `The role ${username} in DATABASE_OWNER_URL must not own the tables: give it the role sixthirty_owner, which roles.sql makes.`,
  )
}

async function ask(url: string, setting: string, patience = longestWait): Promise<Answer> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  try {
    await client.connect()
    const { rows } = await client.query<Answer>(question)
    if (!rows[0]) throw new Error('The role does not see itself.')
    return rows[0]
  } catch (error) {
    const why = whyUnreachable(error, { host: new URL(url).host, patience })
    throw new UnusableDatabase(`The database in ${setting} cannot be reached: ${why}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}
