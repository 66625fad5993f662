import { readFileSync } from 'node:fs'
import { Client } from 'pg'

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

/**
 * Makes a database owned by `sixthirty_owner` and closed to everybody else, or a clone of `template`.
 * A clone keeps the template's schemas, but not the rights on the database itself.
 */
export async function createDatabase(superuser: Client, name: string, template?: string): Promise<void> {
  const found = await superuser.query('select from pg_database where datname = $1', [name])
  if (found.rowCount === 0) {
    // Page by page through the log, as is usual, a clone takes five times the work of its files copied whole.
    const from = template ? `template ${superuser.escapeIdentifier(template)} strategy file_copy` : ''
    await superuser.query(`create database ${superuser.escapeIdentifier(name)} ${from} owner sixthirty_owner`)
  }
  const { host, port, user, password } = superuser
  const inside = new Client({ host, port, user, password, database: name })
  await inside.connect()
  try {
    await inside.query(databaseSql)
  } finally {
    await inside.end()
  }
}
