import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, say } from './repository.mjs'
import { runQuietly } from './run-command.mjs'

/** First those without the windows and bars that nobody looks at here: a page costs them a fifth less. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
]
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** @type {Promise<string> | undefined} */
let found

/**
 * The path of a Chromium that runs, found on the machine or else installed: once, by whoever asks first.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export function findChromium(env) {
  found ??= look(env)
  return found
}

/** @param {NodeJS.ProcessEnv} env */
async function look(env) {
  const asked = env['CHROMIUM_PATH']
  if (asked) {
    if (await runs(asked, env)) return asked
    throw new Error(`CHROMIUM_PATH names ${asked}, which is no browser that runs.`)
  }
  for (const place of [onMachine, fromPlaywright, installedByPlaywright, installedByApt]) {
    for (const path of await place(env)) if (await runs(path, env)) return path
  }
  throw new Error(
    'There is no Chromium here and none could be installed: install one, or name it in CHROMIUM_PATH.',
  )
}

/** @param {string} path @param {NodeJS.ProcessEnv} env */
async function runs(path, env) {
  if (!existsSync(path)) return false
  const { code } = await runQuietly(path, ['--version'], { env, timeout: 30_000 })
  return code === 0
}

/** @param {NodeJS.ProcessEnv} env */
async function onMachine(env) {
  const folders = (env['PATH'] ?? '').split(delimiter)
  return [...names.flatMap(name => folders.map(folder => join(folder, name))), ...applications]
}

/** @param {NodeJS.ProcessEnv} env */
async function fromPlaywright(env) {
  const ask = "console.log(require('playwright-core').chromium.executablePath())"
  const { output } = await runQuietly('node', ['--eval', ask], { env, cwd: join(root, 'packages', 'e2e') })
  return [output.trim()]
}

/** @param {NodeJS.ProcessEnv} env */
async function installedByPlaywright(env) {
  say('Fetching a Chromium through Playwright.')
  const command = ['--filter', '@sixthirty/e2e', 'exec', 'playwright-core', 'install', 'chromium']
  await runQuietly('pnpm', command, { env, timeout: 180_000 })
  return fromPlaywright(env)
}

/** @param {NodeJS.ProcessEnv} env */
async function installedByApt(env) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return []
  say('Installing Chromium through apt.')
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 }
  await runQuietly('apt-get', ['update'], quiet)
  // Older releases have no shell of its own.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const { code } = await runQuietly('apt-get', ['install', '--yes', '--no-install-recommends', name], quiet)
    if (code === 0) break
  }
  return onMachine(env)
}
