import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { root } from './repository.mjs'

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Hands the terminal to a Node script and ends with its exit code.
 * @param {string} script relative to the repository
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<never>}
 */
export function handOver(script, args, env) {
  const follow = new URL('./follow-launcher.mjs', import.meta.url).href
  const command = ['--enable-source-maps', '--import', follow, script, ...args]
  const child = spawn('node', command, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] })
  for (const signal of signals) {
    let passedOn = false
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the whole group: the child has it already.
      const known = signal === 'SIGINT' && process.stdin.isTTY
      if (!known && !passedOn) child.kill(signal)
      passedOn = true
    })
  }
  if (process.env['npm_lifecycle_event']) whenParentDies(() => child.kill('SIGTERM'))
  return new Promise((_, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  })
}

/** npm, or the shell between, can be killed without a word to us. @param {() => void} stop */
function whenParentDies(stop) {
  const before = lineage()
  const watch = setInterval(() => {
    if (lineage() === before) return
    clearInterval(watch)
    stop()
  }, 1_000)
}

/** Whose child we are, and where it can be told, whose child that is: an orphan's parent changes. */
function lineage() {
  try {
    const parent = readFileSync(`/proc/${process.ppid}/status`, 'utf8')
    return `${process.ppid} ${/^PPid:.*/m.exec(parent)?.[0]}`
  } catch {
    return `${process.ppid}`
  }
}
