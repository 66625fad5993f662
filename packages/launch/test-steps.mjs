import { join } from 'node:path'
import { findChromium } from './browser.mjs'
import { root } from './repository.mjs'
import { runQuietly } from './run-command.mjs'
import { vitest } from './tally.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string, since?: string,
 *   files?: import('./tally.mjs').FileResult[] }} Outcome `since` when it has been so, where it is remembered; its
 *   `files`, where each fault is known to be of one of them
 * @typedef {(env: NodeJS.ProcessEnv) => Promise<Outcome>} Run
 * @typedef {(env: NodeJS.ProcessEnv, files: string[]) => Promise<Outcome>} RunOfFiles
 * @typedef {{ name: string, reads: string[], versions?: (env: NodeJS.ProcessEnv) => Promise<string[]>, run: Run,
 *   again?: RunOfFiles }} Step What it `reads`, as files and folders of the repository, and the `versions` of what it
 *   runs on, decide how it ends; some of it can be run `again`.
 */

/** What every step depends on. */
const common = [
  'package.json',
  'packages/launch',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
]

const api = 'packages/api'
const web = 'packages/web'
const built = ['packages/api/dist', 'packages/web/dist']

/**
 * A check is one thing that passes or fails.
 * @param {string} name
 * @param {string[]} reads
 * @param {string[]} command
 * @returns {Step}
 */
function check(name, reads, [command = '', ...args]) {
  return {
    name,
    reads: [...common, ...reads],
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
 * @param {string[]} reads beside its own package
 * @param {{ project?: string, givesWay?: boolean }} [options] `givesWay`: they can do with what others leave
 * @returns {Step & ReturnType<typeof vitest>}
 */
function tests(name, folder, reads, { project, givesWay = false } = {}) {
  const of = project ? [folder, project.replaceAll(' ', '-')].join('-') : folder
  return {
    name,
    reads: [...common, `packages/${folder}`, ...reads],
    ...vitest({
      cwd: join(root, 'packages', folder),
      report: join(root, 'node_modules', '.sixthirty-tests', `${of}.json`),
      only: project ? [`--project=${project}`] : [],
      givesWay,
    }),
  }
}

/** Cheap ones first. */
export const checks = [
  check('Format', ['.'], ['pnpm', 'check:format']),
  check('Lint', ['packages', '.oxlintrc.json'], ['pnpm', 'check:lint']),
  check('Import borders', ['packages', '.dependency-cruiser.mjs'], ['pnpm', 'check:borders']),
  check('Types', ['packages'], ['pnpm', '-r', '--no-bail', 'check:types']),
  check('Schema is fresh', [api], ['pnpm', '--filter', '@sixthirty/api', 'schema', '--check']),
  check('Compose file', ['.'], ['node', 'packages/launch/check-compose.mjs']),
  check('READMEs', ['.'], ['node', 'packages/launch/check-readmes.mjs']),
  check('How these steps are run', [], ['node', '--test', 'packages/launch/*.test.mjs']),
]

export const webTests = tests('Web tests', 'web', ['packages/api/schema.graphql'])

/** Several at a time, they fill a machine; stories wait in between, and lose most by being kept waiting. */
export const apiTests = tests('API tests', 'api', [web, ...built], { givesWay: true })

/** @param {string} name @param {string} project @returns {Step} */
function stories(name, project) {
  const told = tests(name, 'e2e', [api, web, ...built], { project })
  return {
    ...told,
    versions: async env => [await versionOf(await findChromium(env), env)],
    run: async env => told.run(await withChromium(env)),
    again: async (env, files) => told.again(await withChromium(env), files),
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function withChromium(env) {
  return { ...env, CHROMIUM_PATH: await findChromium(env) }
}

export const storiesOfToday = stories('Stories in a browser', 'today')

/** Told of other deployments, so nothing of theirs is in the others' way. */
export const storiesOnTheDevice = stories('Stories of what a device keeps', 'on the device')
export const storiesOfDays = stories('Stories in which days pass', 'days pass')

/**
 * What a program says of its version. What else the script around it says is left out: Debian's around Chromium tells
 * of the machine's memory, another time otherwise.
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
export async function versionOf(program, env) {
  const { output } = await runQuietly(program, ['--version'], { env })
  const lines = output.split('\n').filter(line => /\d+\.\d+/.test(line))
  return [program, ...lines].join(' ')
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
