import { createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'
import type { JobHelpers } from 'graphile-worker'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startMailSink, type MailSink } from '../../test/mail-sink.ts'
import { openDatabase } from '../../test/open-database.ts'
import { plantTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import type { Database } from '../database/database.ts'
import { closeLetter, giveBack, takeLetter, type TakenLetter } from './letter-box.ts'
import type { LetterKind, LetterOutcome } from './letter-kinds.ts'
import { postBySmtp } from './post.ts'
import { sendLetter, type Patience } from './send-letter.ts'

let tables: TestDatabase
let database: Database
let sink: MailSink
let outcomes: LetterOutcome[]

beforeAll(async () => {
  tables = await cloneDatabase()
  database = await openDatabase(tables)
  sink = await startMailSink()
})
beforeEach(() => {
  outcomes = []
  sink.refuse(0)
  sink.letters.length = 0
})
afterEach(() => tables.asSuperuser('delete from graphile_worker._private_jobs'))
afterAll(async () => {
  await sink.close()
  await database.close()
  await tables.drop()
})

/** A letter in the box, without a job of its own: the test says who tries it, and when. */
async function waiting(more: { groupId?: string; memberId?: string; to?: string } = {}): Promise<string> {
  const { groupId = null, memberId = null, to = 'dana@example.org' } = more
  const id = crypto.randomUUID()
  await tables.asSuperuser(
    `insert into mail.letters (id, kind, to_address, group_id, member_id, subject, text, html)
     values ($1, 'NOTE', $2, $3, $4, 'Coffee', 'Tuesday.', '<p>Tuesday.</p>')`,
    [id, to, groupId, memberId],
  )
  return id
}

type Try = { kind?: LetterKind; url?: string; patience?: Patience }

/** Tries a letter once, as its job does. */
async function tryOnce(id: string, { kind = {}, url = sink.url, patience }: Try = {}): Promise<void> {
  const note: LetterKind = { afterAttempt: async (_letter, outcome) => void outcomes.push(outcome), ...kind }
  const post = postBySmtp(url, 'Sixthirty <table@example.org>')
  const kinds = { NOTE: note }
  const task = sendLetter({
    database,
    post,
    kinds,
    messageIdHost: 'example.org',
    ...(patience && { patience }),
  })
  await task({ id }, { job: { attempts: 1, max_attempts: 10 } } as unknown as JobHelpers)
}

const take = (id: string, lease = 60_000) =>
  database.asMachinery(manager => takeLetter(manager, id, { messageIdHost: 'example.org', lease }))

async function taken(id: string, lease?: number): Promise<TakenLetter> {
  const letter = await take(id, lease)
  if (!letter) throw new Error('Nobody could take it.')
  return letter
}

const jobsFor = (id: string) =>
  tables.asSuperuser<{ seconds: number }>(
    `select extract(epoch from run_at - now())::float as seconds from graphile_worker._private_jobs
     where payload ->> 'id' = $1`,
    [id],
  )

test('a letter that somebody has is left to them, and looked at again when they must be done', async () => {
  const id = await waiting()
  await taken(id)
  await tryOnce(id)
  await tryOnce(id)
  expect(sink.letters).toEqual([])
  expect(await jobsFor(id)).toEqual([{ seconds: expect.closeTo(60, -1) }])
})

test('two who take a letter at the same moment do not both get it', async () => {
  const id = await waiting()
  const both = await Promise.all([take(id), take(id)])
  expect(both.filter(Boolean)).toHaveLength(1)
})

test('a lease that has run out keeps nobody away, and who had it gives back nothing of the next', async () => {
  const id = await waiting()
  const first = await taken(id, 0)
  await taken(id)
  await database.asMachinery(manager => giveBack(manager, first))
  expect(await take(id)).toBeNull()
})

test('a letter that could not be sent is given back for the next attempt', async () => {
  const id = await waiting()
  sink.refuse(451)
  await expect(tryOnce(id)).rejects.toThrow('451')
  sink.refuse(0)
  await tryOnce(id)
  expect(sink.letters).toHaveLength(1)
  expect(outcomes).toEqual([{ state: 'SENT' }])
})

test('a letter that waits is given back', async () => {
  const id = await waiting()
  await tryOnce(id, { kind: { notBefore: async () => new Date(Date.now() + 3_600_000) } })
  expect(await take(id)).not.toBeNull()
})

test('of two who close a letter the first is told of', async () => {
  const id = await waiting()
  const one = await taken(id, 0)
  const other = await taken(id)
  const close = (letter: TakenLetter, outcome: LetterOutcome) =>
    database.asMachinery(manager => closeLetter(manager, letter, outcome, null))
  expect(await close(one, { state: 'SENT' })).toBe(true)
  expect(await close(other, { state: 'FAILED', problem: 'No such mailbox' })).toBe(false)
})

test('an attempt ends when its time is over, however the mail server draws it out', async () => {
  const sockets: Socket[] = []
  const slow = createServer(socket => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    // A greeting without an end keeps each step's own time from running out.
    const drip = setInterval(() => socket.write('220-wait\r\n'), 20)
    socket.on('close', () => clearInterval(drip))
  })
  slow.listen(0, '127.0.0.1')
  await once(slow, 'listening')
  const url = `smtp://127.0.0.1:${(slow.address() as AddressInfo).port}`
  const id = await waiting()
  await expect(tryOnce(id, { url, patience: { attempt: 300, lease: 60_000 } })).rejects.toThrow('EABORT')
  await expect.poll(() => sockets.map(({ closed }) => closed)).toEqual([true])
  await new Promise(resolve => slow.close(resolve))
  expect(await take(id)).not.toBeNull()
})

test('nothing is sent when the time of an attempt was over before', async () => {
  const id = await waiting()
  const dawdles: LetterKind = {
    stillWanted: async () => new Promise(resolve => setTimeout(() => resolve(true), 100)),
  }
  await expect(tryOnce(id, { kind: dawdles, patience: { attempt: 30, lease: 60_000 } })).rejects.toThrow(
    'EABORT',
  )
  expect(sink.letters).toEqual([])
})

test('an address from which mail came back gets only what was just asked for', async () => {
  const to = 'gone@example.org'
  await tables.asSuperuser(`insert into mail.unreachable values ($1, now(), '550 No such mailbox')`, [to])
  const [usual, asked] = [await waiting({ to }), await waiting({ to })]
  await tryOnce(usual)
  expect(outcomes).toEqual([{ state: 'FAILED', problem: expect.stringContaining('comes back') }])
  expect(sink.letters).toEqual([])
  await tryOnce(asked, { kind: { alsoToUnreachable: true } })
  expect(sink.letters).toHaveLength(1)
})

test('a letter to a member goes to the address they have when it leaves, and to nobody where there is none', async () => {
  const table = await plantTable(tables, 'http://localhost', ['Priya Kaur'])
  const [priya] = table.members
  const memberId = priya?.id ?? ''
  const to = 'an.older@example.org'
  const first = await waiting({ groupId: table.id, memberId, to })
  await tables.asSuperuser(`update auth.accounts set email = 'priya@new.example' where id = $1`, [
    priya?.accountId,
  ])
  await tryOnce(first)
  expect(sink.letters.map(letter => letter.to)).toEqual([['priya@new.example']])
  const gone = await waiting({ groupId: table.id, memberId: crypto.randomUUID(), to })
  await tryOnce(gone)
  expect(outcomes).toEqual([{ state: 'SENT' }, { state: 'DROPPED' }])
  expect(sink.letters).toHaveLength(1)
})
