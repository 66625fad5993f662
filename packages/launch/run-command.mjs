import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { root } from './repository.mjs'

const onWindows = process.platform === 'win32'

/**
 * @typedef {{ env: NodeJS.ProcessEnv, cwd?: string, timeout?: number, givesWay?: boolean }} CommandOptions one that
 *   `givesWay` lets everything else on the machine go first
 * @typedef {{ code: number, output: string }} CommandResult
 */

/**
 * Runs a command to its end and keeps what it wrote.
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<CommandResult>}
 */
export function runQuietly(command, args, { env, cwd = root, timeout, givesWay = false }) {
  return new Promise(resolve => {
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => void (output += chunk)
    const child = spawn(command, args, {
      cwd,
      env,
      timeout,
      shell: onWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (givesWay && child.pid) letOthersFirst(child.pid)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => resolve({ code: 127, output: output + error.message }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** With all it starts from now on. Where that cannot be had, it goes on like the others. @param {number} pid */
function letOthersFirst(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It may have ended already, and some machines let nobody choose.
  }
}

/**
 * Runs a command that must succeed; what it wrote is shown only if it does not.
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} options
 */
export async function runOrFail(what, command, args, options) {
  const { code, output } = await runQuietly(command, args, options)
  if (code === 0) return
  throw new Error(`${output.trimEnd()}\n\n${what} did not work: ${[command, ...args].join(' ')}`)
}
