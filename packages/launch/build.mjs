import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './repository.mjs'
import { runOrFail } from './run-command.mjs'
import { isFresh, sourceHash } from './source-hash.mjs'

const api = join(root, 'packages', 'api')
const web = join(root, 'packages', 'web')

/** @param {string} file */
const isBuilt = file => !/\.test\.tsx?$|\.generated\.tsx?$/.test(file)

/** @param {string[]} paths */
const hashOf = paths =>
  sourceHash([join(root, 'pnpm-lock.yaml'), join(root, 'tsconfig.base.json'), ...paths], {
    counts: isBuilt,
  })

/**
 * Builds what is stale of the server and the pages, both at once.
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(env) {
  const apiHash = hashOf(
    ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'finish-build.ts'].map(name =>
      join(api, name),
    ),
  )
  const webSources = readdirSync(web)
    .filter(name => name !== 'node_modules' && name !== 'dist')
    .map(name => join(web, name))
  const webHash = hashOf([...webSources, join(api, 'schema.graphql')])
  const apiStamp = join(api, 'dist', '.built')
  const webStamp = join(web, 'dist', '.built')
  const stale = { api: !isFresh(apiStamp, apiHash), web: !isFresh(webStamp, webHash) }
  if (!stale.api && !stale.web) return

  const parts = [stale.api && 'the server', stale.web && 'the pages'].filter(Boolean)
  say(`Building ${parts.join(' and ')}.`)
  await Promise.all([
    stale.api && buildPart('api', 'Building the server', env).then(() => writeFileSync(apiStamp, apiHash)),
    stale.web && buildPart('web', 'Building the pages', env).then(() => writeFileSync(webStamp, webHash)),
  ])
}

/** @param {string} part @param {string} name @param {NodeJS.ProcessEnv} env */
async function buildPart(part, name, env) {
  await runOrFail(name, 'pnpm', ['--filter', `@sixthirty/${part}`, 'build'], { env })
}
