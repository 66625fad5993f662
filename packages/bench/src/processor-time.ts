import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second. */
const millisecondsPerTick = 10

type Process = { parent: number; own: number; ofEndedChildren: number }

/** Fields 4 and 14 to 17 of /proc/<pid>/stat, counted behind the name, which may hold anything. */
function read(pid: number | string): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (field: number) => fields[field - 3] ?? 0
    return { parent: at(4), own: at(14) + at(15), ofEndedChildren: at(16) + at(17) }
  } catch {
    return null // It has just ended.
  }
}

/** What a process has used so far, in milliseconds of one core. */
export const usedBy = (pid: number): number => (read(pid)?.own ?? 0) * millisecondsPerTick

/** What a Postgres has used so far, its backends included, those that have ended too. */
export function usedByPostgres(postmaster: number): number {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  const children = pids.flatMap(pid => read(pid) ?? []).filter(({ parent }) => parent === postmaster)
  const whole = read(postmaster)
  const ticks = children.reduce(
    (sum, { own }) => sum + own,
    (whole?.own ?? 0) + (whole?.ofEndedChildren ?? 0),
  )
  return ticks * millisecondsPerTick
}
