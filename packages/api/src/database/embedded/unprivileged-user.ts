import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { UnusableDatabase } from '../role-check.ts'

/** How to run Postgres, which refuses to be root: as whom, and what to put before its command. */
export type UnprivilegedUser = { prefix: string[]; uid?: number; gid?: number; own(path: string): void }

/**
 * Whoever is not root runs Postgres as themselves. Root lends it another user, and where a folder
 * above the data or the binaries is closed to that user (a clone under /root), the one capability
 * to pass closed folders. `no_setuid_fixup` lets access(2) heed it, by which Postgres looks for itself.
 */
export function findUnprivilegedUser(cluster: string, binary: string): UnprivilegedUser {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => undefined }
  const { uid, gid } = ownerOf(cluster) ?? userCalled('postgres') ?? userCalled('nobody') ?? unknownUser()
  const own = (path: string) => chownSync(path, uid, gid)
  const closed = closedFolder(dirname(cluster), uid) ?? closedFolder(dirname(binary), uid)
  if (!closed) return { prefix: [], uid, gid, own }

  // Containers often withhold the narrower of the two.
  for (const capability of ['+dac_read_search', '+dac_override']) {
    const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
    prefix.push('--securebits=+no_setuid_fixup', `--inh-caps=${capability}`, `--ambient-caps=${capability}`)
    const [command = '', ...rest] = [...prefix, binary, '--version']
    if (spawnSync(command, rest, { cwd: '/' }).status === 0) return { prefix, own }
  }
  throw new UnusableDatabase(
    `Postgres does not run as root, and another user may not pass ${closed}: ` +
      'start as an ordinary user, or set SIXTHIRTY_DATA and the clone to folders everybody may pass.',
  )
}

type User = { uid: number; gid: number }

function ownerOf(cluster: string): User | undefined {
  if (!existsSync(cluster)) return undefined
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? undefined : { uid, gid }
}

function userCalled(name: string): User | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function unknownUser(): never {
  throw new UnusableDatabase('Postgres does not run as root, and there is no user "nobody" to run it as.')
}

function closedFolder(folder: string, uid: number): string | undefined {
  const { uid: owner, mode } = statSync(folder)
  const passable = owner === uid ? mode & 0o100 : mode & 0o001
  if (!passable) return folder
  return dirname(folder) === folder ? undefined : closedFolder(dirname(folder), uid)
}
