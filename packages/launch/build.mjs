import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, say } from './repository.mjs'
import { runOrFail } from './run-command.mjs'
import { filesUnder, isFresh, sourceHash } from './source-hash.mjs'

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
    ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].map(name => join(api, name)),
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
    stale.api && buildApi(env).then(() => writeFileSync(apiStamp, apiHash)),
    stale.web && buildWeb(env).then(() => writeFileSync(webStamp, webHash)),
  ])
}

/** @param {NodeJS.ProcessEnv} env */
async function buildApi(env) {
  const source = join(api, 'src')
  const dist = join(api, 'dist')
  await runOrFail('Building the server', 'pnpm', ['--filter', '@sixthirty/api', 'build'], { env })
  const files = filesUnder(source)
  // The compiler leaves alone what is not TypeScript, such as the roles' SQL.
  for (const file of files.filter(name => !/\.tsx?$/.test(name)))
    cpSync(file, join(dist, relative(source, file)))
  // It also leaves what it made of files that are gone.
  const kept = new Set(files.map(file => relative(source, file).replace(/\.tsx?$/, '.js')))
  for (const file of filesUnder(dist)) {
    const name = relative(dist, file)
    if (!name.startsWith('.') && !kept.has(name.replace(/\.map$/, ''))) rmSync(file)
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function buildWeb(env) {
  await runOrFail('Building the pages', 'pnpm', ['--filter', '@sixthirty/web', 'build'], { env })
}
