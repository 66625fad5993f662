import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Runs Vitest and counts from its report. What fails without being counted (a file that does not
 * load, a run that crashes, a run that finds no tests) is one failure, so that nothing passes by accident.
 * @param {string} report
 * @param {() => Promise<import('./run-command.mjs').CommandResult>} runVitest
 * @returns {Promise<import('./test-steps.mjs').Outcome>}
 */
export async function readTally(report, runVitest) {
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const { code, output } = await runVitest()
  const { passed, failed, skipped, broken } = counts(report)
  const uncounted = broken === 0 && failed === 0 && (code !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + broken + uncounted, skipped, output }
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   numTodoTests: number, testResults: FileResult[] }} Report
 */

/** @param {string} report */
function counts(report) {
  /** @type {Report} */
  let read
  try {
    read = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0, broken: 0 }
  }
  const broken = read.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  )
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
    broken: broken.length,
  }
}
