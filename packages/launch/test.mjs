import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { findChromium } from './browser.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { orOneSentence, root, say } from './repository.mjs'
import { scratch } from './scratch.mjs'
import { faultsToTryAgain, tryAgain } from './second-try.mjs'
import { remembering } from './step-memory.mjs'
import {
  apiTests,
  checks,
  failure,
  storiesOfDays,
  storiesOfToday,
  storiesOnTheDevice,
  versionOf,
  webTests,
} from './test-steps.mjs'
import { bringToolchain } from './toolchain.mjs'

/**
 * @typedef {import('./test-steps.mjs').Step} Step
 * @typedef {import('./test-steps.mjs').Outcome} Outcome
 */

const sum = { passed: 0, failed: 0, skipped: 0 }

/** What is tried once more when everything else is done. @type {{ step: Step, first: Outcome }[]} */
const toTryAgain = []

/** What the steps write is kept and shown later: they cannot see a terminal by themselves. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Everything is run, also what passed before: where changes are judged, or when asked for. */
const isAnew = Boolean(process.env['CI']) || process.argv.includes('--again')

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : '')
}

/** @param {string} moment */
function onThatDay(moment) {
  return new Date(moment).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function count({ passed, failed, skipped }) {
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
}

/** @param {string} words */
function setIn(words) {
  return words.trimEnd().replace(/^(?=.)/gm, '  ')
}

/**
 * Tells how a step ended. What it wrote is shown only if it failed.
 * @param {string} name
 * @param {Outcome} outcome
 * @param {string} how
 */
function tell(name, outcome, how) {
  const { passed, failed, skipped, output } = outcome
  const counted = passed + failed + skipped > 1 ? `: ${inWords(outcome)}` : ''
  say(`${failed > 0 ? '✗' : '✓'} ${name}${counted} (${how})`)
  if (failed > 0) say(`\n${setIn(output)}\n`)
}

/** @param {number} begun */
function secondsSince(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`
}

/**
 * Runs steps one after the other, going on after a failure so that all of them are told.
 * @param {NodeJS.ProcessEnv} env
 * @param {Step[]} steps taken from in their order, also by others who run them beside
 */
async function runInTurn(env, steps) {
  for (let step = steps.shift(); step; step = steps.shift()) {
    const begun = performance.now()
    const outcome = await step.run(env).catch(failure)
    const { since } = outcome
    const how = since ? `nothing it depends on changed since ${onThatDay(since)}` : secondsSince(begun)
    tell(step.name, outcome, how)
    if (faultsToTryAgain(step, outcome).length > 0) toTryAgain.push({ step, first: outcome })
    else count(outcome)
  }
}

/**
 * What failed, and is little, once more, with the machine to itself: what passes now counts as passed, and is told.
 * @param {NodeJS.ProcessEnv} env
 */
async function runAgain(env) {
  if (toTryAgain.length > 0) say('Trying once more, alone, what failed.')
  for (const { step, first } of toTryAgain.splice(0)) {
    const begun = performance.now()
    const { outcome, mended } = await tryAgain(step, first, env).catch(reason => ({
      outcome: { ...first, output: failure(reason).output },
      mended: [],
    }))
    tell(`${step.name}, tried again`, outcome, secondsSince(begun))
    for (const { file, test, said } of mended) {
      say(`Passed only when tried again, alone: ${[relative(root, file), test].filter(Boolean).join(' › ')}`)
      say(`\n${setIn(`The first time it said: ${said}`)}\n`)
    }
    count(outcome)
  }
}

/** What a step takes of memory, with its databases, browser and all, in bytes: more than any did. */
const roomOfOne = 4 * 1024 ** 3

/** As many as there are processors, for in stories everybody waits much for each other; and as there is memory for. */
function howManyBeside() {
  const rooms = Math.floor(process.availableMemory() / roomOfOne)
  return Math.max(1, Math.min(availableParallelism(), rooms - 1))
}

/** @type {Step} */
const building = {
  name: 'Build',
  reads: [],
  run: env => build(env).then(() => ({ passed: 1, failed: 0, skipped: 0, output: '' })),
}

await orOneSentence(async () => {
  try {
    const env = { ...(await bringToolchain()), ...colours }
    await install(env)
    // Where it must be brought, that takes a minute, and only stories wait for it; they tell why it did not come.
    findChromium(env).catch(() => undefined)
    await runInTurn(env, [building])
    const built = sum.failed === 0
    const versions = [process.platform, process.arch, await versionOf('node', env)]
    /** @param {Step} step @returns {Step} */
    const remembered = step => remembering(step, { versions, isAnew })
    /** @param {Step} step @returns {Step} */
    const onTheBuild = step =>
      built ? remembered(step) : { ...step, run: async () => failure('There is no build to try them on.') }
    const testing = { ...env, ...scratch() }
    const beside = howManyBeside()
    say(`Checking, and testing the parts and the whole, ${beside + 1} steps at a time.`)
    // Those that take longest begin at once; last is what more than one processor can work at.
    const others = [
      onTheBuild(storiesOnTheDevice),
      onTheBuild(storiesOfDays),
      ...[...checks, webTests, apiTests].map(remembered),
    ]
    await Promise.all([
      runInTurn(testing, [onTheBuild(storiesOfToday)]),
      ...Array.from({ length: beside }, () => runInTurn(testing, others)),
    ])
    await runAgain(testing)
  } catch (error) {
    sum.failed += 1
    throw error
  } finally {
    if (sum.failed > 0) process.exitCode = 1
    process.on('exit', () => say(inWords(sum)))
  }
})
