import { expect, test, beforeEach } from 'vitest'
import { change, invitationsSeenBy, inviteCandidate, invited, membersOf, why } from '../../test/candidate.ts'
import { eventually } from '../../test/eventually.ts'
import type { MailSink } from '../../test/mail-sink.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import type { UserError } from '../../test/talk.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'

let database: TestDatabase
let sink: MailSink
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let email: string

const world = openTwoTables({ sendLetters: true })

beforeEach(() => {
  ;({ database, table, nextDoor, priya, tomas, email } = world)
  if (!world.sink) throw new Error('There is no mail server.')
  sink = world.sink
})

const codes = (errors: UserError[]) => errors.map(({ code, path }) => [code, ...path])
const delivered = (to: string) => sink.letters.filter(letter => letter.to.includes(to))
const arrived = (to: string, count = 1) => eventually(() => expect(delivered(to)).toHaveLength(count))
/** A letter as its reader sees it: the line ends that carried it over the wire taken out. */
const readable = (raw: string) => raw.replace(/=\r\n/g, '').replace(/=3D/g, '=')

test('inviting sends one letter with the why in it, and the inviter is the sponsor', async () => {
  const invitation = await invited(table, priya, { email })
  expect(invitation).toMatchObject({
    kind: 'CANDIDATE',
    state: 'PENDING',
    invitedBy: { id: priya.id },
    sponsorship: { state: 'INVITED', words: why },
    viewerCanResend: true,
    viewerCanRevoke: true,
  })
  await arrived(email)
  expect(readable(delivered(email)[0]?.raw ?? '')).toMatch(/\/i\/[\w-]{43}/)
  await eventually(async () =>
    expect(await invitationsSeenBy(table, priya)).toMatchObject([{ delivery: 'SENT' }]),
  )
})

test('inviting keeps the code nowhere but in the letter, and not even there once it has left', async () => {
  await invited(table, priya, { email })
  await arrived(email)
  const code = /\/i\/([\w-]{43})/.exec(readable(delivered(email)[0]?.raw ?? ''))?.[1] ?? ''
  await eventually(async () =>
    expect(
      await database.asSuperuser('select from mail.letters where to_address = $1 and text is null', [email]),
    ).toHaveLength(1),
  )
  const rows = await database.asSuperuser<{ row: string }>(
    `select i::text as row from invitations i union all select l::text from mail.letters l
     union all select f::text from facts f union all select j::text from graphile_worker._private_jobs j`,
  )
  expect(code).not.toBe('')
  expect(rows.filter(({ row }) => row.includes(code))).toEqual([])
})

test('inviting is for admins, once the table is set', async () => {
  expect(codes((await inviteCandidate(table, tomas, { email })).userErrors)).toEqual([['NOT_ALLOWED']])
  await beingSet()
  const { userErrors } = await inviteCandidate(table, priya, { email })
  expect(codes(userErrors)).toEqual([['TABLE_IS_BEING_SET']])
  expect(await invitationsSeenBy(table, priya)).toEqual([])
})

test('inviting needs a name, a why and an address that letters reach', async () => {
  const short = await inviteCandidate(table, priya, { name: ' \u0000 ', words: 'She is nice.', email })
  expect(codes(short.userErrors)).toEqual([
    ['EMPTY', 'name'],
    ['TOO_SHORT', 'words'],
  ])
  const nowhere = await inviteCandidate(table, priya, { email: 'dana@@example' })
  expect(codes(nowhere.userErrors)).toEqual([['BAD_ADDRESS', 'email']])
})

test('an address that is a member here, or already has a letter, is not written to again', async () => {
  const [member] = (await membersOf(database, table)).filter(({ id }) => id === tomas.id)
  const known = await inviteCandidate(table, priya, { email: member?.email.toUpperCase() ?? '' })
  expect(codes(known.userErrors)).toEqual([['ALREADY_MEMBER', 'email']])
  await invited(table, priya, { email })
  expect(codes((await inviteCandidate(table, priya, { email })).userErrors)).toEqual([
    ['ALREADY_INVITED', 'email'],
  ])
})

test('an address that sits next door is invited like any other: nothing tells of it', async () => {
  const [olaf] = (await membersOf(database, nextDoor)).filter(({ name }) => name === 'Olaf Next')
  expect((await inviteCandidate(table, priya, { email: olaf?.email ?? '' })).userErrors).toEqual([])
})

test('two admins at the same moment write one letter', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => inviteCandidate(table, priya, { email })))
  expect(answers.filter(({ invitation }) => invitation)).toHaveLength(1)
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array(3).fill('ALREADY_INVITED'),
  )
  expect(await database.asSuperuser('select from sponsorships where group_id = $1', [table.id])).toHaveLength(
    1,
  )
})

test('a mail server that refuses is told of, and the letter can be sent again', async () => {
  sink.refuse(550)
  const { id } = await invited(table, priya, { email })
  await eventually(async () =>
    expect(await invitationsSeenBy(table, priya)).toMatchObject([
      { delivery: 'FAILED', deliveryProblem: expect.stringContaining('550') },
    ]),
  )
  sink.refuse(0)
  const again = await change('resend', table, priya, id)
  expect(again.invitation).toMatchObject({ delivery: 'QUEUED', deliveryProblem: null })
  await arrived(email)
})

const beingSet = () =>
  database.asSuperuser(`update groups set being_set_until = now() + interval '60 days' where id = $1`, [
    table.id,
  ])
