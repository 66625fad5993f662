import { Logger, parseCronItems, run, type CronItem, type LogLevel, type TaskList } from 'graphile-worker'
import { makePool } from '../database/make-pool.ts'
import { freeAbandonedJobs } from './free-abandoned-jobs.ts'
import { outliveBrokenConnections } from './outlive-broken-connections.ts'

export type JobsToRun = {
  /** The system role's connection. */
  systemUrl: string
  /** What to do for each name of a job. */
  tasks: TaskList
  /** What comes back by the clock. Patterns are in UTC. */
  crontab: CronItem[]
  log: (level: `${LogLevel}`, message: string) => void
}

export type RunningJobs = {
  /** Takes no further job and waits for those at work. */
  stop(): Promise<void>
}

/** Runs the queue's jobs in this process, two at a time. */
export async function runJobs({ systemUrl, tasks, crontab, log }: JobsToRun): Promise<RunningJobs> {
  const broken = (error: Error) => log('warning', `A connection of the jobs broke: ${error.message}`)
  const pgPool = makePool(systemUrl, 4, broken)
  const endOutliving = outliveBrokenConnections(broken)
  const runner = await run({
    pgPool,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log(level, message)),
    taskList: { ...tasks, 'free-abandoned-jobs': freeAbandonedJobs },
    parsedCronItems: parseCronItems([...crontab, { task: 'free-abandoned-jobs', match: '* * * * *' }]),
  })
  return {
    async stop() {
      await runner.stop()
      await pgPool.end()
      endOutliving()
    },
  }
}
