import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { root } from './repository.mjs'
import { faultsToTryAgain, tryAgain } from './second-try.mjs'
import { remembering } from './step-memory.mjs'
import { vitest } from './tally.mjs'

let folder = ''
let runs = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sixthirty-second-try-'))
  runs = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** @param {string} file @param {string} tests */
function write(file, tests) {
  writeFileSync(join(folder, file), `const run = Number(process.env.RUN)\n${tests}`)
}

/**
 * Their tests run with what Vitest puts there by itself: nothing is installed beside them. They leave nothing that the
 * next file could find, and so need no process each.
 */
function step() {
  const only = ['--root', folder, '--globals', '--pool=threads', '--no-isolate']
  const { run, again } = vitest({
    cwd: join(root, 'packages', 'api'),
    report: join(folder, 'node_modules', 'report.json'),
    only,
  })
  const env = () => ({ ...process.env, NO_COLOR: '1', RUN: String((runs += 1)) })
  return {
    name: 'Tests of a package',
    reads: ['packages'],
    run: () => run(env()),
    again: (/** @type {NodeJS.ProcessEnv} */ _, /** @type {string[]} */ files) => again(env(), files),
  }
}

/** As `npm test` does it, what failed of a step is tried again when all are done. */
async function toTheEnd() {
  const tests = step()
  const first = await tests.run()
  const { outcome, mended } = await tryAgain(tests, first, {})
  const { passed, failed, skipped } = outcome
  return { first, counts: [passed, failed, skipped], mended, output: outcome.output }
}

test('what fails beside others and passes alone counts as passed, and is named with what it said', async () => {
  write('calm.test.mjs', `test('holds', () => expect(1).toBe(1)); test.skip('is left out', () => {})`)
  write(
    'hasty.test.mjs',
    `describe('A hasty one', () => {
      it('is in time', () => expect('told in run ' + run).toBe('told in run 2'))
      it('holds', () => {})
    })`,
  )
  const { first, counts, mended, output } = await toTheEnd()
  assert.deepEqual([first.passed, first.failed, first.skipped], [2, 1, 1])
  assert.deepEqual(counts, [3, 0, 1])
  assert.deepEqual(
    mended.map(fault => [basename(fault.file), fault.test]),
    [['hasty.test.mjs', 'A hasty one is in time']],
  )
  assert.match(mended[0]?.said ?? '', /told in run 1/)
  assert.doesNotMatch(output, /calm/)
})

test('what fails alone too fails, also beside what passes then, and also what had passed before', async () => {
  write(
    'broken.test.mjs',
    `test('never', () => expect(1).toBe(2))
     test('hasty', () => expect(run).toBe(2))
     test('wavering', () => expect(run).toBe(1))`,
  )
  const { counts, mended } = await toTheEnd()
  assert.deepEqual(counts, [1, 2, 0])
  assert.deepEqual(
    mended.map(fault => fault.test),
    ['hasty'],
  )
})

test('a file that did not come to its tests is tried again as a whole', async () => {
  write(
    'late.test.mjs',
    `beforeAll(() => { if (run === 1) throw new Error('The database was not there.') })
     test('one', () => {}); test('another', () => {})`,
  )
  const { first, counts, mended } = await toTheEnd()
  assert.equal(first.failed, 1)
  assert.deepEqual(counts, [2, 0, 0])
  assert.match(mended[0]?.said ?? '', /The database was not there/)
})

test('a test that is not there the second time is not mended by it', async () => {
  write('gone.test.mjs', `test('stays', () => {}); if (run === 1) test('goes', () => expect(1).toBe(2))`)
  assert.deepEqual((await toTheEnd()).mended, [])
  write('gone.test.mjs', `if (run === 3) test('goes', () => expect(1).toBe(2))`)
  const { counts } = await toTheEnd()
  assert.deepEqual(counts, [0, 1, 0])
})

test('where more than five fail, nothing is tried again', async () => {
  const failing = (/** @type {number} */ many) =>
    write('bad.test.mjs', `test.each([...Array(${many}).keys()])('%i', () => expect(run).toBe(2))`)
  failing(6)
  const { first, counts } = await toTheEnd()
  assert.equal(runs, 1)
  assert.deepEqual(faultsToTryAgain(step(), first), [])
  assert.deepEqual(counts, [0, 6, 0])
  runs = 0
  failing(5)
  assert.deepEqual((await toTheEnd()).counts, [5, 0, 0])
})

test('what fails without telling of which file is not tried again, nor hidden by what is', async () => {
  write('astray.test.mjs', `test('holds', () => void Promise.reject(new Error('nobody waited')))`)
  const { counts } = await toTheEnd()
  assert.deepEqual(counts, [1, 1, 0])
  write('hasty.test.mjs', `test('is in time', () => expect(run).toBe(3))`)
  assert.deepEqual((await toTheEnd()).counts, [1, 1, 0])
  assert.equal(runs, 2)
})

test('a second run that ends badly by itself mends nothing', async () => {
  write(
    'hasty.test.mjs',
    `test('is in time', async () => {
      if (run === 2) void Promise.reject(new Error('nobody waited'))
      expect(run).toBe(2)
    })`,
  )
  const { counts, mended } = await toTheEnd()
  assert.deepEqual(counts, [0, 1, 0])
  assert.deepEqual(mended, [])
})

test('a check that cannot be run in part is not tried again', async () => {
  const outcome = { passed: 0, failed: 1, skipped: 0, output: 'a line is too long' }
  const check = { name: 'Lint', reads: [], run: async () => outcome }
  assert.deepEqual(await tryAgain(check, outcome, {}), { outcome, mended: [] })
})

test('what passes only the second time is not remembered', async () => {
  write('hasty.test.mjs', `test('is in time', () => expect(run).toBe(2))`)
  const tests = remembering(step(), { versions: [], isAnew: false, folder })
  const { outcome } = await tryAgain(tests, await tests.run({}), {})
  assert.equal(outcome.failed, 0)
  assert.equal((await tests.run({})).since, undefined)
  assert.equal(runs, 3)
})
