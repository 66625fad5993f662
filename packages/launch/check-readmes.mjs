import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.mjs'

/** Checks that each package's README says of every package that is taken in why, and of none that is gone. */
const folders = readdirSync(join(root, 'packages'))

/** What needs no reason of its own: the language, and the types of what is named. */
const goesWithout = /^(typescript|@types\/.*)$/

/** @param {string} folder @returns {string[]} */
function complaintsOf(folder) {
  const readme = join(root, 'packages', folder, 'README.md')
  if (!existsSync(readme)) return [`packages/${folder} has no README.`]
  /** @type {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'))
  const taken = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const text = readFileSync(readme, 'utf8')
  // The last table is the one of packages; in its first column they stand as code, a family with a star.
  const table = text.slice(text.lastIndexOf('| Package'))
  const named = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  /** @param {string} name @param {string} other */
  const covers = (name, other) => (name.endsWith('*') ? other.startsWith(name.slice(0, -1)) : name === other)
  return [
    ...taken
      .filter(other => !goesWithout.test(other) && !named.some(name => covers(name, other)))
      .map(other => `packages/${folder}/README.md does not say why there is ${other}.`),
    ...named
      .filter(name => !taken.some(other => covers(name, other)))
      .map(name => `packages/${folder}/README.md names ${name}, which is gone.`),
  ]
}

const complaints = folders.flatMap(complaintsOf)
for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0
