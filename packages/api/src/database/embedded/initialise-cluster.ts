import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { UnusableDatabase } from '../role-check.ts'
import type { UnprivilegedUser } from './unprivileged-user.ts'

type NewCluster = {
  cluster: string
  binaries: PostgresBinaries
  user: UnprivilegedUser
  throwaway: boolean
  password: string
}

/** Runs initdb. The built-in locale sorts and folds alike on every machine. */
export function initialiseCluster({ cluster, binaries, user, throwaway, password }: NewCluster): void {
  const { prefix, own, ...identity } = user
  const passwordFile = `${cluster}.password`
  mkdirSync(cluster, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(cluster)
  own(passwordFile)
  try {
    const [command = '', ...rest] = [
      ...prefix,
      binaries.initdb,
      `--pgdata=${cluster}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(throwaway ? ['--no-sync'] : []),
    ]
    const env = { PATH: process.env['PATH'], LC_ALL: 'C' }
    const result = spawnSync(command, rest, { ...identity, cwd: '/', env, encoding: 'utf8' })
    if (result.status !== 0) {
      const why = result.error?.message ?? result.stderr.trim().split('\n').at(-1)
      throw new UnusableDatabase(`The embedded database could not be made: ${why}`)
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
}
