import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm'

/** More than the tests' databases and browsers ever keep at once, in bytes. */
const enough = 3 * 1024 ** 3

/** Without an answer they would end this process before it takes the folder away again. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Names, as TMPDIR, a folder in memory for what tests throw away: their databases and browsers write thousands of
 * small files, which on some disks takes more work than the tests themselves. Where there is no such place, or too
 * little room in it, it is the usual one.
 * @returns {NodeJS.ProcessEnv}
 */
export function scratch() {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    if (bavail * bsize < enough || freemem() < 2 * enough) return {}
    const folder = mkdtempSync(join(inMemory, 'sixthirty-'))
    // Postgres runs as somebody else where the tests are run as root.
    chmodSync(folder, 0o711)
    process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
    for (const signal of signals) process.once(signal, () => process.exit(1))
    return { TMPDIR: folder }
  } catch {
    return {}
  }
}
