import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly } from './run-command.mjs'

/**
 * @typedef {import('./test-steps.mjs').Outcome} Outcome
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestResult
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestResult[] }} FileResult As Vitest
 *   reports it
 * @typedef {{ file: string, test?: string, said: string }} Fault A test that failed, or a whole file that did not come
 *   to its tests, and what it said
 */

/**
 * Runs a package's tests: all of them, and those of some files, one after the other, when they are tried again.
 * @param {{ cwd: string, report: string, only?: string[], givesWay?: boolean }} options
 * @returns {Required<Pick<import('./test-steps.mjs').Step, 'run' | 'again'>>}
 */
export function vitest({ cwd, report, only = [], givesWay = false }) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // By its own file: the package manager takes as long to start as Vitest itself.
  const args = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...only, ...reporters]
  return {
    run: env => readTally(report, () => runQuietly('node', args, { env, cwd, givesWay })),
    again: (env, files) =>
      readTally(report, () => runQuietly('node', [...args, '--no-file-parallelism', ...files], { env, cwd })),
  }
}

/**
 * Runs Vitest and counts from its report. What fails without being counted (a file that does not
 * load, a run that crashes, a run that finds no tests) is one failure, so that nothing passes by accident.
 * @param {string} report
 * @param {() => Promise<import('./run-command.mjs').CommandResult>} runVitest
 * @returns {Promise<Outcome>}
 */
async function readTally(report, runVitest) {
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const { code, output } = await runVitest()
  const files = filesIn(report)
  const tally = tallyOf(files)
  const uncounted = tally.failed === 0 && (code !== 0 || tally.passed === 0)
  // An error that belongs to no test can fail the run beside tests that fail.
  const isToldByFile = !uncounted && !/Vitest caught \d+ unhandled error/.test(output)
  return {
    ...tally,
    failed: tally.failed + (uncounted ? 1 : 0),
    output,
    ...(isToldByFile && { files }),
  }
}

/** @param {FileResult[]} files */
export function tallyOf(files) {
  const tests = files.flatMap(file => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  return {
    passed,
    failed: failed + files.filter(isBroken).length,
    skipped: tests.length - passed - failed,
  }
}

/** What failed, one by one. @param {FileResult[]} files @returns {Fault[]} */
export function faultsIn(files) {
  return files.flatMap(file =>
    isBroken(file)
      ? [{ file: file.name, said: file.message }]
      : file.assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => ({
            file: file.name,
            test: fullName,
            said: failureMessages.join('\n'),
          })),
  )
}

/** Failed though none of its tests did. @param {FileResult} file */
function isBroken(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
}

/** @param {string} report @returns {FileResult[]} */
function filesIn(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return []
  }
}
