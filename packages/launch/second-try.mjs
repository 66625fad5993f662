import { faultsIn, tallyOf } from './tally.mjs'

/**
 * @typedef {import('./test-steps.mjs').Step} Step
 * @typedef {import('./test-steps.mjs').Outcome} Outcome
 * @typedef {import('./tally.mjs').Fault} Fault
 */

/** Where more fails, something is broken that no quiet hour mends. */
const few = 5

/** What failed of a step, if it is to be tried once more. @param {Step} step @param {Outcome} first @returns {Fault[]} */
export function faultsToTryAgain(step, first) {
  const faults = faultsIn(first.files ?? [])
  return step.again && faults.length <= few ? faults : []
}

/**
 * Tries the files in which something failed once more, after everything else, when nothing is left that could be in
 * their way. What such a file ends with now is what counts of it, also where something fails now that passed before.
 * @param {Step} step
 * @param {Outcome} first
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ outcome: Outcome, mended: Fault[] }>} with what failed the first time and does not now
 */
export async function tryAgain(step, first, env) {
  const faults = faultsToTryAgain(step, first)
  if (!step.again || faults.length === 0) return { outcome: first, mended: [] }
  const second = await step.again(env, [...new Set(faults.map(({ file }) => file))])
  // A run that ends badly without telling of which file proves nothing of any.
  if (!second.files) return { outcome: { ...first, output: second.output }, mended: [] }
  const anew = new Map(second.files.map(file => [file.name, file]))
  const files = (first.files ?? []).map(file => anew.get(file.name) ?? file)
  const still = faultsIn(files)
  const failsStill = (/** @type {Fault} */ { file, test }) =>
    still.some(fault => fault.file === file && (fault.test === test || fault.test === undefined))
  return {
    outcome: { ...tallyOf(files), output: second.output, files },
    mended: faults.filter(fault => !failsStill(fault) && passesNow(fault, anew)),
  }
}

/** Not merely left out. @param {Fault} fault @param {Map<string, import('./tally.mjs').FileResult>} anew */
function passesNow({ file, test }, anew) {
  const tests = anew.get(file)?.assertionResults ?? []
  return tests.some(
    ({ status, fullName }) => status === 'passed' && (test === undefined || fullName === test),
  )
}
