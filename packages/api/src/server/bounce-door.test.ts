import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { change, invitationsSeenBy, invited } from '../../test/candidate.ts'
import { eventually } from '../../test/eventually.ts'
import { startMailSink, type MailSink } from '../../test/mail-sink.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from './start-server.ts'

const secret = 'a-secret-between-us-and-the-mail-server'

let database: TestDatabase
let sink: MailSink
let server: RunningServer
let table: PlantedTable
let priya: PlantedMember
let email: string

beforeAll(async () => {
  database = await cloneDatabase()
  sink = await startMailSink()
  server = await startTestServer(database, { smtpUrl: sink.url, mailWebhookSecret: secret })
})
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega'])
  priya = table.members[0] as PlantedMember
  email = `dana.${crypto.randomUUID()}@example.org`
})
afterAll(async () => {
  await server.stop()
  await sink.close()
  await database.drop()
})

const tell = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/mail/bounces`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const lettersTo = (address: string) => sink.letters.filter(({ to }) => to.includes(address))
const messageIdOf = (raw = '') => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]
const unreachable = (address: string) =>
  database.asSuperuser('select problem from mail.unreachable where address = $1', [address])

/** Invites them and waits for the letter. */
async function invitedByMail(): Promise<string> {
  const { id } = await invited(table, priya, { email })
  await eventually(async () =>
    expect(await invitationsSeenBy(table, priya)).toMatchObject([{ delivery: 'SENT' }]),
  )
  return id
}

test('an invitation that came back is shown to the admins, and no further mail goes there', async () => {
  const id = await invitedByMail()
  const messageId = messageIdOf(lettersTo(email)[0]?.raw)
  const problem = '550 5.1.1 No such\r\nmailbox'
  expect((await tell({ bounces: [{ address: email.toUpperCase(), messageId, problem }] })).status).toBe(204)
  await eventually(async () =>
    expect(await invitationsSeenBy(table, priya)).toMatchObject([
      { delivery: 'FAILED', deliveryProblem: '550 5.1.1 No such mailbox' },
    ]),
  )
  expect(await unreachable(email)).toEqual([{ problem: '550 5.1.1 No such mailbox' }])

  await change('resend', table, priya, id)
  await eventually(async () =>
    expect(await invitationsSeenBy(table, priya)).toMatchObject([
      { delivery: 'FAILED', deliveryProblem: expect.stringContaining('comes back') },
    ]),
  )
  expect(lettersTo(email)).toHaveLength(1)
})

test('without a Message-ID it was the last letter to the address; telling it twice changes nothing', async () => {
  await invitedByMail()
  const failed = () =>
    database.asSuperuser<{ failed: boolean }>(
      'select failed_at is not null as failed from mail.letters where to_address = $1 order by queued_at',
      [email],
    )
  await new Visitor(server.url).post('/sign-in', { email })
  // The mail server has it a moment before we know so.
  const sent = 'select from mail.letters where to_address = $1 and sent_at is not null'
  await eventually(async () => expect(await database.asSuperuser(sent, [email])).toHaveLength(2))
  await tell({ bounces: [{ address: email }] })
  expect(await failed()).toEqual([{ failed: false }, { failed: true }])
  await tell({ bounces: [{ address: email }] })
  expect(await failed()).toEqual([{ failed: false }, { failed: true }])
})

test('whoever is asked in still gets their digits where mail came back', async () => {
  await database.asSuperuser(`insert into mail.unreachable values ($1, now(), 'full')`, [email])
  await new Visitor(server.url).post('/sign-in', { email })
  await eventually(() => expect(lettersTo(email)).toHaveLength(1))
})

test('an address to which nothing went is not noted', async () => {
  expect((await tell({ bounces: [{ address: email }, { address: 'no address' }] })).status).toBe(204)
  expect(await unreachable(email)).toEqual([])
})

test.each([
  ['no secret', { authorization: '' }],
  ['another secret', { authorization: `Bearer ${secret}x` }],
  ['another way to bear it', { authorization: `Basic ${secret}` }],
])('with %s nothing is told', async (_, headers) => {
  await invitedByMail()
  const answer = await tell({ bounces: [{ address: email }] }, headers)
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(await unreachable(email)).toEqual([])
})

test('what cannot be read is refused, and so is another way to ask', async () => {
  expect((await tell('{')).status).toBe(400)
  expect((await tell({ bounces: [{}] })).status).toBe(400)
  expect((await tell({ bounces: 'all' })).status).toBe(400)
  expect((await tell({ bounces: Array.from({ length: 1_001 }, () => ({ address: email })) })).status).toBe(
    400,
  )
  expect((await tell(JSON.stringify(' '.repeat(200_001)))).status).toBe(413)
  const looked = await fetch(`${server.url}/mail/bounces`)
  expect([looked.status, looked.headers.get('allow')]).toEqual([405, 'POST'])
})

test('without a secret there is no such address', async () => {
  const closed = await startTestServer(database)
  const at = (path: string) =>
    fetch(`${closed.url}${path}`, { method: 'POST', headers: { authorization: 'Bearer ' } })
  expect((await at('/mail/bounces')).status).toBe((await at('/mail/nothing-here')).status)
  await closed.stop()
})
