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

/** A package's tests count one by one. @param {string} name @param {string} folder @returns {Step} */
function tests(name, folder) {
  const cwd = join(root, 'packages', folder)
  const report = join(root, 'node_modules', '.sixthirty-tests', `${folder}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    run: env =>
      readTally(report, () => runQuietly('pnpm', ['exec', 'vitest', 'run', ...reporters], { env, cwd })),
  }
}

const stories = tests('Stories in a browser', 'e2e')

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

/** The longest by far, so all else runs beside them: what they watch is what people see, not how soon. @type {Step} */
export const browserStories = {
  name: stories.name,
  run: async env => stories.run({ ...env, CHROMIUM_PATH: await findChromium(env) }),
}

/** What stands for a step that could not run. @param {unknown} reason @returns {Outcome} */
export function failure(reason) {
  return {
    passed: 0,
    failed: 1,
    skipped: 0,
    output: reason instanceof Error ? reason.message : String(reason),
  }
}
