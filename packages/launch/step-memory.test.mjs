import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { remembering } from './step-memory.mjs'
import {
  apiTests,
  checks,
  storiesOfDays,
  storiesOfToday,
  storiesOnTheDevice,
  webTests,
} from './test-steps.mjs'

/** @typedef {import('./test-steps.mjs').Outcome} Outcome */

const passes = { passed: 12, failed: 0, skipped: 1, output: 'all of it' }

let folder = ''
let runs = 0
/** @type {() => Promise<Outcome>} */
let ending

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sixthirty-memory-'))
  for (const path of ['packages/api/src/a.ts', 'packages/api/dist/a.js', 'pnpm-lock.yaml', 'README.md'])
    write(path, path)
  runs = 0
  ending = async () => passes
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** @param {string} path @param {string} words */
function write(path, words) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), words)
}

/** Comes to the step once more; answers whether it ran. */
async function comeToIt({
  versions = ['v24.4.0'],
  isAnew = false,
  env = /** @type {NodeJS.ProcessEnv} */ ({}),
  browser = '141',
} = {}) {
  const before = runs
  const step = {
    name: 'API tests',
    reads: ['packages/api', 'packages/api/dist', 'pnpm-lock.yaml'],
    versions: async () => [browser],
    run: async () => {
      runs += 1
      return ending()
    },
  }
  const outcome = await remembering(step, { versions, isAnew, folder }).run(env)
  return { ran: runs > before, outcome }
}

test('what passed is not run again while nothing it depends on changes, and counts as it did', async () => {
  assert.equal((await comeToIt()).ran, true)
  write('README.md', 'other words')
  write('packages/api/node_modules/x/index.js', 'installed')
  const { ran, outcome } = await comeToIt()
  assert.equal(ran, false)
  assert.deepEqual([outcome.passed, outcome.failed, outcome.skipped], [12, 0, 1])
  assert.ok(Math.abs(Date.now() - Date.parse(outcome.since ?? '')) < 60_000)
})

/** @type {[string, () => Parameters<typeof comeToIt>[0]][]} */
const changes = [
  ['a changed source', () => void write('packages/api/src/a.ts', 'other words')],
  ['a new source', () => void write('packages/api/src/b.ts', '')],
  ['a source that is gone', () => void rmSync(join(folder, 'packages/api/src/a.ts'))],
  ['another build', () => void write('packages/api/dist/a.js', 'other words')],
  ['a changed lock file', () => void write('pnpm-lock.yaml', 'other words')],
  ['another Node', () => ({ versions: ['v24.5.0'] })],
  ['another browser', () => ({ browser: '142' })],
  ['another wish', () => ({ env: { SIXTHIRTY_LIVES: '1000' } })],
  ['being asked to', () => ({ isAnew: true })],
]
for (const [what, change] of changes)
  test(`${what} has it run again, once`, async () => {
    await comeToIt()
    const changed = change()
    assert.equal((await comeToIt(changed)).ran, true)
    assert.equal((await comeToIt({ ...changed, isAnew: false })).ran, false)
  })

test('what failed, and what was broken off, is not remembered, nor what it was before', async () => {
  await comeToIt()
  ending = async () => ({ ...passes, failed: 1 })
  assert.equal((await comeToIt({ isAnew: true })).outcome.failed, 1)
  assert.equal((await comeToIt()).ran, true)
  ending = async () => Promise.reject(new Error('broken off'))
  await assert.rejects(comeToIt())
  ending = async () => passes
  assert.equal((await comeToIt()).ran, true)
  assert.equal((await comeToIt()).ran, false)
})

test('what ran while something changed is not remembered', async () => {
  ending = async () => {
    write('packages/api/src/a.ts', 'words of meanwhile')
    return passes
  }
  await comeToIt()
  assert.equal((await comeToIt()).ran, true)
})

test('what cannot be read is no memory', async () => {
  await comeToIt()
  write('node_modules/.sixthirty-tests/api-tests.passed.json', '{"hash": "')
  assert.equal((await comeToIt()).ran, true)
})

test('every step depends on the lock file and on how it is run, and stories on what was built', () => {
  for (const { reads } of [...checks, webTests, apiTests, storiesOfToday, storiesOnTheDevice, storiesOfDays])
    for (const path of ['pnpm-lock.yaml', 'packages/launch']) assert.ok(reads.includes(path))
  for (const { reads, versions } of [storiesOfToday, storiesOnTheDevice, storiesOfDays]) {
    for (const path of ['packages/api/dist', 'packages/web/dist', 'packages/e2e'])
      assert.ok(reads.includes(path))
    assert.ok(versions)
  }
})
