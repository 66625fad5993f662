/**
 * The pieces of SQL that keep groups apart, written once and used by every room's migration.
 *
 * A policy compares a row's group with a value Postgres computes once per statement (`(select …)` makes it an
 * InitPlan), and always names the role it is for: a policy for everyone would recurse through the functions it calls.
 */
export const group = 'group_id = (select app.seated_group())'
/** Also true for a member who is paused or has not accepted the charter: what they may still see. */
export const belonging = 'group_id = (select app.belonging_group())'
/** The seat is an admin's. */
export const admins = `${group} and (select app.seated_admin())`
/** The row is the seat's own: `column` names the member it belongs to. */
export const own = (column: string) => `${group} and ${column} = (select app.seated_member())`
/** The row is the seat's own, and shown to its member also while paused. */
export const ownStill = (column: string) => `${belonging} and ${column} = (select app.belonging_member())`

/**
 * The row belongs to a thread that the seat may read: one for the whole table, or one whose readers are named and among
 * them the seat. Every table below a thread carries `reach`, kept equal to the thread's by its foreign key.
 * @param column names the row's thread
 */
export const confined = (
  column: string,
) => `${group} and ((reach = 'TABLE' and (select app.seated_reads_table()))
  or ${column} = any ((select app.seated_threads())::uuid[]))`

type Rules = {
  /** Who finds a row. */
  select?: string
  /** What a new row must be. */
  insert?: string
  /** Which rows may change, and what they must still be afterwards. */
  update?: string
  /** What a changed row must be besides. */
  updated?: string
  delete?: string
}

type Protection = {
  /** For a member at work, from a seat. */
  app: Rules
  /** Columns the app's role may read, where not all. */
  readable?: string[]
  /** Columns the app's role may change. */
  changeable?: string[]
  /** What the deployment itself does inside one group: accepting an invitation, founding, a deadline. */
  system?: ('select' | 'insert' | 'update' | 'delete')[]
  /** Columns the deployment may change, where not all. */
  systemChanges?: string[]
  /** Whether the functions that decide about seats read this table. */
  definer?: boolean
}

const columns = (names: string[] | undefined) => (names ? ` (${names.join(', ')})` : '')

/** Protects one tenant table: row security enabled and forced, policies for named roles only, and the grants. */
export function protect(table: string, protection: Protection): string {
  const { app, system = [], systemChanges, readable, changeable, definer } = protection
  const statements = [`alter table ${table} enable row level security, force row level security`]

  if (app.select) {
    statements.push(
      `create policy app_select on ${table} for select to sixthirty_app using (${app.select})`,
      `grant select${columns(readable)} on ${table} to sixthirty_app`,
    )
  }
  if (app.insert) {
    statements.push(
      `create policy app_insert on ${table} for insert to sixthirty_app with check (${app.insert})`,
      `grant insert on ${table} to sixthirty_app`,
    )
  }
  if (app.update) {
    const updated = app.updated ? `(${app.update}) and (${app.updated})` : app.update
    statements.push(
      `create policy app_update on ${table} for update to sixthirty_app using (${app.update}) with check (${updated})`,
      `grant update${columns(changeable)} on ${table} to sixthirty_app`,
    )
  }
  if (app.delete) {
    statements.push(
      `create policy app_delete on ${table} for delete to sixthirty_app using (${app.delete})`,
      `grant delete on ${table} to sixthirty_app`,
    )
  }
  if (system.length > 0) {
    const key = table === 'groups' ? 'id' : 'group_id'
    const bound = `${key} = (select app.system_group())`
    statements.push(
      `create policy system on ${table} to sixthirty_system using (${bound}) with check (${bound})`,
      `grant ${system.map(right => (right === 'update' ? right + columns(systemChanges) : right)).join(', ')}
        on ${table} to sixthirty_system`,
    )
  }
  if (definer) {
    statements.push(
      `create policy definer on ${table} for select to sixthirty_definer using (true)`,
      `grant select on ${table} to sixthirty_definer`,
    )
  }
  return statements.join(';\n') + ';'
}

/** Takes a table's protection away, for a later migration to protect it anew. */
export function unprotect(table: string): string {
  const policies = ['app_select', 'app_insert', 'app_update', 'app_delete', 'system', 'definer']
  return [
    ...policies.map(policy => `drop policy if exists ${policy} on ${table}`),
    `revoke all on ${table} from sixthirty_app, sixthirty_system, sixthirty_definer`,
  ]
    .join(';\n')
    .concat(';')
}

/**
 * Creates functions that run with the rights of the definer role: the few things that happen before there is a seat,
 * and the questions policies ask. Each is revoked from the public and granted to the roles named.
 */
export function definerFunctions(functions: { signature: string; for: string[]; sql: string }[]): string {
  const create = functions.map(({ sql }) => sql.trim()).join('\n')
  const grants = functions
    .map(
      ({ signature, for: roles }) =>
        `revoke all on function ${signature} from public;\ngrant execute on function ${signature} to ${roles.join(', ')};`,
    )
    .join('\n')
  return `
grant create on schema app to sixthirty_definer;
set local role sixthirty_definer;
${create}
${grants}
reset role;
revoke create on schema app from sixthirty_definer;
`
}
