import { join } from 'node:path'
import { findChromium } from './browser.mjs'
import { root } from './repository.mjs'
import { runQuietly } from './run-command.mjs'
import { readTally } from './tally.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome
 * @typedef {{ name: string, run: (env: NodeJS.ProcessEnv) => Promise<Outcome> }} Step
 */

/** A check is one thing that passes or fails. @param {string} name @param {string[]} command @returns {Step} */
function check(name, [command = '', ...args]) {
  return {
    name,
    async run(env) {
      const { code, output } = await runQuietly(command, args, { env })
      return code === 0 ? { passed: 1, failed: 0, skipped: 0, output } : failure(output)
    },
  }
}

/**
 * A package's tests count one by one; all of them, or those of one of its projects.
 * @param {string} name
 * @param {string} folder
 * @param {string} [project]
 * @returns {Step}
 */
function tests(name, folder, project) {
  const cwd = join(root, 'packages', folder)
  const of = project ? [folder, project.replaceAll(' ', '-')].join('-') : folder
  const report = join(root, 'node_modules', '.sixthirty-tests', `${of}.json`)
  const only = project ? [`--project=${project}`] : []
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    run: env =>
      readTally(report, () =>
        runQuietly('pnpm', ['exec', 'vitest', 'run', ...only, ...reporters], { env, cwd }),
      ),
  }
}

/** Cheap ones first. */
export const checks = [
  check('Format', ['pnpm', 'check:format']),
  check('Lint', ['pnpm', 'check:lint']),
  check('Import borders', ['pnpm', 'check:borders']),
  check('Types', ['pnpm', '-r', '--no-bail', 'check:types']),
  check('Schema is fresh', ['pnpm', '--filter', '@sixthirty/api', 'schema', '--check']),
  check('Compose file', ['node', 'packages/launch/check-compose.mjs']),
]

export const webTests = tests('Web tests', 'web')

export const apiTests = tests('API tests', 'api')

/** @param {string} name @param {string} project @returns {Step} */
function stories(name, project) {
  const told = tests(name, 'e2e', project)
  return { name, run: async env => told.run({ ...env, CHROMIUM_PATH: await findChromium(env) }) }
}

export const storiesOfToday = stories('Stories in a browser', 'today')

/** Told of another deployment, so nothing of theirs is in the others' way. */
export const storiesOfDays = stories('Stories in which days pass', 'days pass')

/** What stands for a step that could not run. @param {unknown} reason @returns {Outcome} */
export function failure(reason) {
  return {
    passed: 0,
    failed: 1,
    skipped: 0,
    output: reason instanceof Error ? reason.message : String(reason),
  }
}
