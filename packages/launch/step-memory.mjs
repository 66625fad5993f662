import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './repository.mjs'
import { sourceHash } from './source-hash.mjs'

/**
 * @typedef {import('./test-steps.mjs').Step} Step
 * @typedef {{ hash: string, at: string, passed: number, skipped: number }} Memory
 */

/** Where nothing lies that a step depends on, unless it names it: what is installed, built or kept there. */
const passedOver = ['.git', '.sixthirty', 'dist', 'node_modules', 'output']

/** What changes how tests run, and which of them. */
const steering = /^(SIXTHIRTY_|VITEST|DRILL_SEED$|NODE_OPTIONS$|TZ$)/

/**
 * A step that is not run again where it passed with exactly this of all it depends on: it answers then what it answered,
 * and since when that holds. What failed, was broken off, or ran while something changed, is not remembered.
 * @param {Step} step
 * @param {{ versions: string[], isAnew: boolean, folder?: string }} options `versions` of what all steps run on;
 *   `isAnew` runs it in any case
 * @returns {Step}
 */
export function remembering(step, { versions, isAnew, folder = root }) {
  const name = step.name.toLowerCase().replaceAll(' ', '-')
  const file = join(folder, 'node_modules', '.sixthirty-tests', `${name}.passed.json`)
  return {
    ...step,
    async run(env) {
      const standing = [...versions, ...((await step.versions?.(env)) ?? [])]
      const hashNow = () => hashOf(step.reads, [...standing, ...wishesIn(env)], folder)
      const hash = hashNow()
      const memory = isAnew ? undefined : recall(file)
      if (memory?.hash === hash)
        return { passed: memory.passed, failed: 0, skipped: memory.skipped, output: '', since: memory.at }
      rmSync(file, { force: true })
      const at = new Date().toISOString()
      const outcome = await step.run(env)
      const { passed, failed, skipped } = outcome
      if (failed === 0 && hashNow() === hash) keep(file, { hash, at, passed, skipped })
      return outcome
    },
  }
}

/** @param {string[]} reads @param {string[]} standing @param {string} folder */
function hashOf(reads, standing, folder) {
  const paths = reads.map(path => join(folder, path))
  return [sourceHash(paths, { passedOver, folder }), ...standing].join('\n')
}

/** @param {NodeJS.ProcessEnv} env */
function wishesIn(env) {
  return Object.entries(env)
    .filter(([name]) => steering.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
}

/** @param {string} file @returns {Memory | undefined} */
function recall(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} file @param {Memory} memory */
function keep(file, memory) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(memory))
}
