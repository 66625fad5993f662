import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './repository.mjs'
import { runOrFail } from './run-command.mjs'
import { isFresh, sourceHash } from './source-hash.mjs'

const stamp = join(root, 'node_modules', '.sixthirty-installed')

/**
 * Installs what the lock file says, unless that is what is there.
 * @param {NodeJS.ProcessEnv} env
 */
export async function install(env) {
  const packages = readdirSync(join(root, 'packages')).map(name => join(root, 'packages', name))
  const manifests = packages.map(folder => join(folder, 'package.json'))
  const steering = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map(name => join(root, name))
  const hash = sourceHash([...steering, ...manifests])
  const emptied = !existsSync(join(root, 'packages', 'api', 'node_modules'))
  if (isFresh(stamp, hash) && !emptied) return

  say('Installing the packages. This takes a minute the first time.')
  // A production shell still needs the compilers; and nobody may be there to answer a question.
  const args = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  await runOrFail('Installing', 'pnpm', args, { env: { ...env, NODE_ENV: 'development', CI: 'true' } })
  writeFileSync(stamp, hash)
}
