import { randomBytes } from 'node:crypto'
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UnusableDatabase } from '../role-check.ts'

export type PostgresPasswords = { superuser: string; owner: string; system: string; app: string }

const fileIn = (folder: string) => join(folder, 'postgres-passwords.json')

/** Makes the passwords of a new cluster and keeps them where only this user reads. */
export function keepPasswords(folder: string): PostgresPasswords {
  const password = () => randomBytes(24).toString('base64url')
  const made = { superuser: password(), owner: password(), system: password(), app: password() }
  try {
    accessSync(folder, constants.W_OK)
    writeFileSync(fileIn(folder), JSON.stringify(made, null, 2) + '\n', { mode: 0o600 })
  } catch {
    throw new UnusableDatabase(
      `The data folder ${folder} cannot be written: set SIXTHIRTY_DATA to one that can.`,
    )
  }
  return made
}

/**
 * The passwords as they were made with the cluster.
 * @throws UnusableDatabase when they cannot be read
 */
export function readPasswords(folder: string): PostgresPasswords {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as PostgresPasswords
  } catch {
    throw new UnusableDatabase(
      `The passwords of the embedded database cannot be read from ${fileIn(folder)}: ` +
        'bring the file back, or remove the folder beside it, data and all, to start afresh.',
    )
  }
}
