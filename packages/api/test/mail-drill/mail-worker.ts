import { runJobs } from '../../src/jobs/run-jobs.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { postBySmtp } from '../../src/mail/post.ts'
import { sendLetter, type Patience } from '../../src/mail/send-letter.ts'
import { openDatabase } from '../open-database.ts'
import type { TestDatabase } from '../test-database.ts'

/** What a process of its own that sends letters is given; it ends with whoever started it. */
export type MailWorkerOrders = {
  tables: Pick<TestDatabase, 'appUrl' | 'systemUrl'>
  smtpUrl: string
  patience?: Patience
}

/** Worded when it leaves; its header tells whom it is to and of what. */
const note: LetterKind = {
  compose: async ({ memberId, subjectId }) => ({
    subject: 'Coffee',
    text: 'Tuesday at 6:30.',
    html: '<p>Tuesday at 6:30.</p>',
    headers: { 'X-Event': `${memberId} ${subjectId}` },
  }),
}

async function work({ tables, smtpUrl, patience }: MailWorkerOrders): Promise<void> {
  const database = await openDatabase(tables as TestDatabase)
  const post = postBySmtp(smtpUrl, 'Sixthirty <table@example.org>')
  const task = sendLetter({
    database,
    post,
    kinds: { NOTE: note },
    messageIdHost: 'example.org',
    ...(patience && { patience }),
  })
  await runJobs({
    systemUrl: tables.systemUrl,
    tasks: { 'send-letter': task },
    crontab: [],
    log: () => undefined,
  })
  process.send?.('at work')
}

process.once('message', orders => void work(orders as MailWorkerOrders))
process.once('disconnect', () => process.exit())
