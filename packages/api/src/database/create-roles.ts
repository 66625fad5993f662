import { readFileSync } from 'node:fs'
import { Client } from 'pg'

/** Of the roles that sign in; the fourth, which owns the functions, never does. */
export type RolePasswords = { owner: string; system: string; app: string }

const rolesSql = readFileSync(new URL('./roles.sql', import.meta.url), 'utf8')
const databaseSql = readFileSync(new URL('./database.sql', import.meta.url), 'utf8')

/** Makes the cluster's four roles, or brings them back to what they should be. */
export async function createRoles(superuser: Client, passwords: RolePasswords): Promise<void> {
  await superuser.query(rolesSql)
  for (const [role, password] of Object.entries(passwords)) {
    await superuser.query(`alter role sixthirty_${role} password ${superuser.escapeLiteral(password)}`)
  }
}

/** Makes a database owned by `sixthirty_owner` and closed to everybody else, or makes it so. */
export async function createDatabase(superuser: Client, name: string): Promise<void> {
  const found = await superuser.query('select from pg_database where datname = $1', [name])
  if (found.rowCount === 0)
    await superuser.query(`create database ${superuser.escapeIdentifier(name)} owner sixthirty_owner`)
  const { host, port, user, password } = superuser
  const inside = new Client({ host, port, user, password, database: name })
  await inside.connect()
  try {
    await inside.query(databaseSql)
  } finally {
    await inside.end()
  }
}

/**
 * Makes a clone of a database, as closed as its template: it keeps the schemas with their rights, but not the rights
 * on the database itself.
 */
export async function cloneDatabase(superuser: Client, name: string, template: string): Promise<void> {
  const [clone, original] = [name, template].map(each => superuser.escapeIdentifier(each))
  // Page by page through the log, as is usual, a clone takes five times the work of its files copied whole.
  const whole = `template ${original} strategy file_copy owner sixthirty_owner`
  await superuser.query(`create database ${clone} ${whole}`)
  // From here: to open a connection to the clone takes more work than to make it.
  await superuser.query(`revoke all on database ${clone} from public;
    grant connect on database ${clone} to sixthirty_owner, sixthirty_system, sixthirty_app`)
}
