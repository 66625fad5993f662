import { Logger, parseCronItems, run, type CronItem, type LogLevel, type TaskList } from 'graphile-worker'
import { freeAbandonedJobs } from './free-abandoned-jobs.ts'

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
  const runner = await run({
    connectionString: systemUrl,
    maxPoolSize: 4,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log(level, message)),
    taskList: { ...tasks, 'free-abandoned-jobs': freeAbandonedJobs },
    parsedCronItems: parseCronItems([...crontab, { task: 'free-abandoned-jobs', match: '* * * * *' }]),
  })
  return { stop: () => runner.stop() }
}
