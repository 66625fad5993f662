import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { keeperName } from './postgres-process.ts'
import { UnusableDatabase } from '../role-check.ts'

/**
 * Clears what a killed run left on this cluster: its Postgres, or only its lock, whose process
 * number may be another program's by now. Refuses when a living run still holds it.
 */
export async function clearLeftoverPostgres(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  const gone = () => !servesCluster(pid, cluster)

  // Its run may be stopping just now, or be dead already and Postgres on its way out.
  if (!(await within(2_000, gone))) {
    if (hasItsRun(pid)) {
      throw new UnusableDatabase(
        `Another Sixthirty is running on ${cluster}: stop it first, or set SIXTHIRTY_DATA to another folder.`,
      )
    }
    process.kill(pid, 'SIGINT')
    if (!(await within(15_000, gone))) process.kill(pid, 'SIGQUIT')
    await within(5_000, gone)
  }
  rmSync(lock, { force: true })
}

async function within(milliseconds: number, condition: () => boolean): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!condition()) {
    if (Date.now() > end) return false
    await wait(50)
  }
  return true
}

function servesCluster(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(`-D ${cluster} `)
}

/** Whether the program that started this Postgres still keeps it. */
function hasItsRun(pid: number): boolean {
  const keeper = parentOf(pid)
  return commandOf(keeper).includes(`${keeperName(parentOf(keeper))} `)
}

/** A process's command line, empty when it is gone. Slim Linux images have no ps, others no /proc. */
function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(ps(pid, 'ppid='))
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return Number.NaN
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}
