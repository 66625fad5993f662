import type { CronItem, TaskList } from 'graphile-worker'
import { followFacts, type Follower } from '../activity/follow-facts.ts'
import { hearOf, type Hearer } from '../activity/hear-of.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { runJobs, type RunningJobs } from '../jobs/run-jobs.ts'
import { forgetLetters } from '../mail/forget-letters.ts'
import type { Post } from '../mail/post.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { takeUpLetters } from '../mail/take-up-letters.ts'
import type { FileStore } from '../files/file-store.ts'
import { eraseFiles } from '../threads/attachments/erase-files.ts'
import { sweepFiles } from '../threads/attachments/sweep-files.ts'
import type { Deadlines } from './deadlines.ts'
import { letterKinds } from './letter-kinds.ts'

type Jobs = {
  database: Database
  store: FileStore
  systemUrl: string
  post: Post
  publicUrl: string
  /** With which links in mails are signed. */
  secret: string
  clock: Clock
  deadlines: Deadlines
  /** Who hears when something has happened in a group. */
  followers: readonly Follower[]
  /** Who hears of each thing that is announced. */
  hearers: readonly Hearer[]
  /** Whether jobs come back by the clock. */
  looksByTheClock: boolean
}

/** What comes back by the clock, in UTC. */
const crontab: CronItem[] = [
  { task: 'expire-invitations', match: '7 * * * *' },
  { task: 'advance-sponsorships', match: '*/5 * * * *' },
  { task: 'look-after-meetings', match: '*/5 * * * *' },
  { task: 'keep-tables', match: '*/5 * * * *' },
  { task: 'mail-items', match: '* * * * *' },
  { task: 'mail-evenings', match: '* * * * *' },
  { task: 'look-after-threads', match: '23 * * * *' },
  { task: 'ask-what-became', match: '31 * * * *' },
  { task: 'erase-drafts-set-aside', match: '37 * * * *' },
  { task: 'take-up-letters', match: '53 * * * *' },
  { task: 'erase-files', match: '17 * * * *' },
  { task: 'sweep-files', match: '37 3 * * *' },
  { task: 'forget-letters', match: '41 3 * * *' },
  { task: 'forget-items', match: '47 3 * * *' },
]

/** Every room's jobs, run in this process. */
export function startJobs(jobs: Jobs): Promise<RunningJobs> {
  const { database, store, systemUrl, post, publicUrl, secret, clock, deadlines, followers, hearers } = jobs
  const tasks: TaskList = {
    'send-letter': sendLetter({
      database,
      post,
      kinds: letterKinds({ database, publicUrl, secret, clock }),
      messageIdHost: new URL(publicUrl).hostname,
    }),
    'take-up-letters': takeUpLetters(database),
    'forget-letters': forgetLetters(database),
    'erase-files': eraseFiles(database, store),
    'sweep-files': sweepFiles(database, store, clock),
    'follow-facts': followFacts(followers),
    'hear-of': hearOf(hearers),
    ...deadlines,
  }
  return runJobs({
    systemUrl,
    tasks,
    crontab: jobs.looksByTheClock ? crontab : [],
    log: (level, message) => {
      if (level === 'error' || level === 'warning') console.error(message)
    },
  })
}
