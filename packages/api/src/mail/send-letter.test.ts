import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { startMailSink, type MailSink } from '../../test/mail-sink.ts'
import { openDatabase } from '../../test/open-database.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import type { Database } from '../database/database.ts'
import { runJobs, type RunningJobs } from '../jobs/run-jobs.ts'
import type { LetterKind, LetterOutcome } from './letter-kinds.ts'
import { postBySmtp, postThatKeeps, type Post } from './post.ts'
import { queueLetter } from './queue-letter.ts'
import { sendLetter } from './send-letter.ts'

let tables: TestDatabase
let database: Database
let sink: MailSink
let jobs: RunningJobs | undefined
let outcomes: LetterOutcome[]

const words = { subject: 'Coffee', text: 'Tuesday at 6:30.', html: '<p>Tuesday at 6:30.</p>' }
const toDana = { kind: 'NOTE', to: 'dana@example.org', ...words }
const queue = (letter: Parameters<typeof queueLetter>[1] = toDana) =>
  database.beforeSeat(manager => queueLetter(manager, letter))

async function run(
  kind: LetterKind = {},
  post: Post = postBySmtp(sink.url, 'Sixthirty <table@example.org>'),
) {
  const note: LetterKind = {
    afterAttempt: async (_letter, outcome) => void outcomes.push(outcome),
    ...kind,
  }
  const task = sendLetter({ database, post, kinds: { NOTE: note }, messageIdHost: 'example.org' })
  jobs = await runJobs({
    systemUrl: tables.systemUrl,
    tasks: { 'send-letter': task },
    crontab: [],
    log: () => undefined,
  })
}

type Row = {
  subject: string | null
  sent: boolean
  dropped: boolean
  failed: boolean
  problem: string | null
  attempts: number
  told: boolean
}
/** Waits for what became of the letter, and until its room was told. */
const closedAs = (row: Partial<Row>) =>
  eventually(async () => expect(await kept()).toMatchObject([{ told: true, ...row }]))

const kept = () =>
  tables.asSuperuser<Row>(`select subject, sent_at is not null as sent, dropped_at is not null as dropped,
    failed_at is not null as failed, problem, attempts, told_at is not null as told from mail.letters`)

beforeAll(async () => {
  tables = await cloneDatabase()
  database = await openDatabase(tables)
  sink = await startMailSink()
})
beforeEach(async () => {
  outcomes = []
  sink.letters.length = 0
  sink.refuse(0)
  await tables.asSuperuser('delete from mail.letters')
})
afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
})
afterAll(async () => {
  await sink.close()
  await database.close()
  await tables.drop()
})

test('a letter is sent once, says that a program wrote it, and leaves no words behind', async () => {
  await queue()
  await run()
  await closedAs({ subject: null, sent: true, attempts: 1 })
  expect(outcomes).toEqual([{ state: 'SENT' }])
  expect(sink.letters).toHaveLength(1)
  expect(sink.letters[0]?.to).toEqual(['dana@example.org'])
  expect(sink.letters[0]?.raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@example\.org>\r$/m)
  expect(sink.letters[0]?.raw).toContain('Auto-Submitted: auto-generated')
})

test('a letter whose transaction is rolled back is never sent', async () => {
  await run()
  const rolledBack = database.beforeSeat(async manager => {
    await queueLetter(manager, toDana)
    throw new Error('changed my mind')
  })
  await expect(rolledBack).rejects.toThrow('changed my mind')
  expect(await kept()).toEqual([])
  expect(await tables.asSuperuser('select from graphile_worker.jobs')).toEqual([])
})

test('a letter that is no longer wanted is dropped, and its words with it', async () => {
  await queue()
  await run({ stillWanted: async () => false })
  await closedAs({ subject: null, dropped: true })
  expect(outcomes).toEqual([{ state: 'DROPPED' }])
  expect(sink.letters).toEqual([])
})

test('a final no from the mail server is not tried again, and its reason is kept', async () => {
  sink.refuse(550)
  await queue()
  await run()
  await closedAs({ subject: null, failed: true, attempts: 1, problem: expect.stringContaining('550') })
  expect(outcomes).toMatchObject([{ state: 'FAILED' }])
})

test('a passing no is tried again later under the same Message-ID', async () => {
  const before = sink.refusals()
  sink.refuse(451)
  await queue()
  await run()
  await eventually(() => expect(sink.refusals()).toBe(before + 1))
  const [waiting] = await tables.asSuperuser<{ message_id: string }>('select message_id from mail.letters')
  sink.refuse(0)
  await closedAs({ attempts: 2, sent: true })
  expect(sink.letters).toHaveLength(1)
  expect(sink.letters[0]?.raw).toContain(waiting?.message_id)
})

test('a mail server that is never there makes the letter fail, and is not named to those who wrote it', async () => {
  await queue()
  await tables.asSuperuser(`update graphile_worker._private_jobs set max_attempts = 1`)
  await run({}, postBySmtp('smtp://mail.inside.invalid:2525', 'Sixthirty <table@example.org>'))
  await closedAs({ failed: true, problem: expect.stringMatching(/could not be reached.*\(E\w+\)$/) })
  const [letter] = await kept()
  expect(letter?.problem).not.toContain('inside')
})

test('a room that fails to note what became of a letter is told again, and the letter is not sent again', async () => {
  let times = 0
  await queue()
  await run({
    afterAttempt: async (_letter, outcome) => {
      if (times++ === 0) throw new Error('dropped my pen')
      outcomes.push(outcome)
    },
  })
  await closedAs({ sent: true, attempts: 2 })
  expect(outcomes).toEqual([{ state: 'SENT' }])
  expect(sink.letters).toHaveLength(1)
})

test('without a mail server the words are kept to be shown', async () => {
  await queue()
  await run({}, postThatKeeps)
  await closedAs({ subject: 'Coffee', sent: true })
  expect(outcomes).toEqual([{ state: 'SENT' }])
})

test('a line break in a subject cannot become a header', async () => {
  await queue({ ...toDana, subject: 'Coffee\r\nBcc: everyone@example.org' })
  await run()
  await eventually(() => expect(sink.letters).toHaveLength(1))
  expect(sink.letters[0]?.raw).toContain('Subject: Coffee Bcc: everyone@example.org')
  expect(sink.letters[0]?.to).toEqual(['dana@example.org'])
})

test.each([
  'dana@example.org, eve@example.org',
  'dana@example.org\r\nbcc: eve@example.org',
  'nobody',
  '<a@b>',
])('two addresses, or none, are refused: %j', async to => {
  await expect(queue({ ...toDana, to })).rejects.toThrow('letters_one_address')
})

test('a letter of a group is refused outside that group', async () => {
  const groupId = crypto.randomUUID()
  await expect(queue({ ...toDana, groupId })).rejects.toThrow('queued from within it')
})

test("the app's role can neither read letters nor reach the job queue", async () => {
  const forbidden = { driverError: { code: '42501' } }
  await expect(database.beforeSeat(m => m.query('select * from mail.letters'))).rejects.toMatchObject(
    forbidden,
  )
  await expect(database.beforeSeat(m => m.query('select * from graphile_worker.jobs'))).rejects.toMatchObject(
    forbidden,
  )
  const addJob = `select graphile_worker.add_job('send-letter')`
  await expect(database.beforeSeat(m => m.query(addJob))).rejects.toMatchObject(forbidden)
})
