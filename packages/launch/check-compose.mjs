import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './repository.mjs'

/** Checks what can be known of docker-compose.yml without a Docker. */
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const example = readFileSync(join(root, '.env.example'), 'utf8')
/** @type {{ services: Record<string, Service>, volumes?: Record<string, unknown> }} */
const compose = parse(text)
/** @typedef {{ build?: { dockerfile: string, target?: string }, image?: string, command?: string[], environment?: Record<string, string>, healthcheck?: { test: string[] }, restart?: string, depends_on?: Record<string, { condition: string }>, volumes?: string[] }} Service */

/** @type {string[]} */
const complaints = []
const expect = (/** @type {boolean} */ holds, /** @type {string} */ complaint) => {
  if (!holds) complaints.push(complaint)
}

const { database, migrate, sixthirty } = compose.services
const names = Object.keys(compose.services).toSorted().join(' ')
expect(names === 'database migrate sixthirty', `The services are ${names}.`)
expect(Boolean(database?.healthcheck), 'The database has no health check.')
expect(Boolean(sixthirty?.build && migrate?.build), 'Sixthirty is not built here.')
expect(migrate?.restart === 'no', 'Migrating is not a step that runs once.')
expect(
  migrate?.depends_on?.['database']?.condition === 'service_healthy',
  'Migrating does not await Postgres.',
)
expect(
  sixthirty?.depends_on?.['migrate']?.condition === 'service_completed_successfully',
  'Sixthirty does not await the migrations.',
)

const dockerfile = readFileSync(join(root, sixthirty?.build?.dockerfile ?? ''), 'utf8')
expect(/^HEALTHCHECK /m.test(dockerfile), 'The image has no health check.')
expect(/^USER (?!root)/m.test(dockerfile), 'The image runs as root.')
expect(/^ENV NODE_ENV=production/m.test(dockerfile), 'The image is not for production.')
const data = dockerfile.match(/SIXTHIRTY_DATA=(\S+)/)?.[1] ?? ''
expect(
  Boolean(sixthirty?.volumes?.some(mount => mount.endsWith(`:${data}`))),
  'What posts hold is kept in no volume.',
)
expect(
  new RegExp(`^RUN install --directory --owner=node .*${data}$`, 'm').test(dockerfile),
  'The volume of files would not belong to whoever runs the server.',
)
expect(!dockerfile.includes('--no-optional'), 'The image lacks the decoder of pictures for its platform.')
for (const [, stage] of dockerfile.matchAll(/--from=(\w+)/g)) {
  expect(new RegExp(`^FROM .* AS ${stage}$`, 'm').test(dockerfile), `The image has no stage ${stage}.`)
}

const known = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(match => match[1]))
const used = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(match => match[1]))
for (const name of used) expect(known.has(name), `\${${name}} is not in .env.example.`)
for (const name of known) expect(used.has(name), `${name} of .env.example is used nowhere.`)

// Read as text: the server's own files need its packages built.
const settings = readFileSync(join(root, 'packages', 'api', 'src', 'server', 'environment.ts'), 'utf8')
const readable = new Set([...settings.matchAll(/^ {2}([A-Z][A-Z_]+): v\./gm)].map(match => match[1]))
const environment =
  /^- \*\*Environment\*\*.*$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0] ?? ''
const told = new Set([...environment.matchAll(/`([A-Z][A-Z_]+)(?:=\w+)?`/g)].map(match => match[1]))
for (const name of readable) expect(told.has(name), `The README does not tell of the setting ${name}.`)
for (const name of told) expect(readable.has(name), `The README tells of ${name}, which is no setting.`)
for (const name of Object.keys(sixthirty?.environment ?? {}))
  expect(readable.has(name), `Sixthirty is given ${name}, which is no setting.`)

const mounted = Object.values(compose.services).flatMap(service => service.volumes ?? [])
for (const source of mounted.map(mount => mount.split(':')[0] ?? '')) {
  if (source.startsWith('.')) readFileSync(join(root, source))
  else expect(Boolean(compose.volumes && source in compose.volumes), `The volume ${source} is not declared.`)
}

for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0
