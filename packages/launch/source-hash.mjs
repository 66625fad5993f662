import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './repository.mjs'

/**
 * Every file below a path, itself if it is one, in a steady order.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .toSorted()
    .flatMap(name => filesUnder(join(path, name)))
}

/**
 * One fingerprint of what lies below some paths: names and contents, not times, which git changes.
 * @param {string[]} paths
 * @param {(file: string) => boolean} counts
 */
export function sourceHash(paths, counts = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder).filter(counts)) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} stamp @param {string} hash */
export function isFresh(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}
