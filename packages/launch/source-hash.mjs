import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './repository.mjs'

/**
 * Every file below a path, itself if it is one, in a steady order.
 * @param {string} path
 * @param {string[]} [passedOver] names of what lies below it and is left out
 * @returns {string[]}
 */
export function filesUnder(path, passedOver = []) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter(name => !passedOver.includes(name))
    .toSorted()
    .flatMap(name => filesUnder(join(path, name), passedOver))
}

/**
 * One fingerprint of what lies below some paths: names and contents, not times, which git changes.
 * @param {string[]} paths
 * @param {{ counts?: (file: string) => boolean, passedOver?: string[], folder?: string }} [options] `folder` is from where
 *   they are named
 */
export function sourceHash(paths, { counts = () => true, passedOver = [], folder = root } = {}) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => filesUnder(path, passedOver)).filter(counts)) {
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} stamp @param {string} hash */
export function isFresh(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}
