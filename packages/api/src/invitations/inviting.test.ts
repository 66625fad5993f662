import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  change,
  codeFor,
  invitationFields,
  invitationsSeenBy,
  inviteCandidate,
  invited,
  membersOf,
  why,
  type InvitationAnswer,
} from '../../test/candidate.ts'
import { startMailSink, type MailSink } from '../../test/mail-sink.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import type { UserError } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from '../server/start-server.ts'
import { expireInvitationsEverywhere } from './expire-invitations.ts'

let database: TestDatabase
let server: RunningServer
let sink: MailSink
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let email: string

beforeAll(async () => {
  sink = await startMailSink()
  database = await cloneDatabase()
  server = await startTestServer(database, { smtpUrl: sink.url, trustedProxies: ['127.0.0.1'] })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await sink.close()
})

beforeEach(async () => {
  sink.refuse(0)
  table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega'])
  nextDoor = await plantTable(database, server.url, ['Nora Next', 'Olaf Next'])
  ;[priya, tomas] = table.members as [PlantedMember, PlantedMember]
  email = `dana.${crypto.randomUUID()}@example.org`
})

const codes = (errors: UserError[]) => errors.map(({ code, path }) => [code, ...path])
const delivered = (to: string) => sink.letters.filter(letter => letter.to.includes(to))
const arrived = (to: string, count = 1) =>
  vi.waitFor(() => expect(delivered(to)).toHaveLength(count), { timeout: 8_000, interval: 50 })
/** A letter as its reader sees it: the line ends that carried it over the wire taken out. */
const readable = (raw: string) => raw.replace(/=\r\n/g, '').replace(/=3D/g, '=')

describe('inviting a candidate', () => {
  test('sends one letter with the why in it, and the inviter is the sponsor', async () => {
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
    await vi.waitFor(async () =>
      expect(await invitationsSeenBy(table, priya)).toMatchObject([{ delivery: 'SENT' }]),
    )
  })

  test('keeps the code nowhere but in the letter, and not even there once it has left', async () => {
    await invited(table, priya, { email })
    await arrived(email)
    const code = /\/i\/([\w-]{43})/.exec(readable(delivered(email)[0]?.raw ?? ''))?.[1] ?? ''
    await vi.waitFor(async () =>
      expect(
        await database.asSuperuser('select from mail.letters where to_address = $1 and text is null', [
          email,
        ]),
      ).toHaveLength(1),
    )
    const rows = await database.asSuperuser<{ row: string }>(
      `select i::text as row from invitations i union all select l::text from mail.letters l
       union all select f::text from facts f union all select j::text from graphile_worker._private_jobs j`,
    )
    expect(code).not.toBe('')
    expect(rows.filter(({ row }) => row.includes(code))).toEqual([])
  })

  test('is for admins, once the table is set', async () => {
    expect(codes((await inviteCandidate(table, tomas, { email })).userErrors)).toEqual([['NOT_ALLOWED']])
    await beingSet()
    const { userErrors } = await inviteCandidate(table, priya, { email })
    expect(codes(userErrors)).toEqual([['TABLE_IS_BEING_SET']])
    expect(await invitationsSeenBy(table, priya)).toEqual([])
  })

  test('needs a name, a why and an address that letters reach', async () => {
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
    expect(
      await database.asSuperuser('select from sponsorships where group_id = $1', [table.id]),
    ).toHaveLength(1)
  })

  test('a mail server that refuses is told of, and the letter can be sent again', async () => {
    sink.refuse(550)
    const { id } = await invited(table, priya, { email })
    await vi.waitFor(
      async () =>
        expect(await invitationsSeenBy(table, priya)).toMatchObject([
          { delivery: 'FAILED', deliveryProblem: expect.stringContaining('550') },
        ]),
      { timeout: 8_000 },
    )
    sink.refuse(0)
    const again = await change('resend', table, priya, id)
    expect(again.invitation).toMatchObject({ delivery: 'QUEUED', deliveryProblem: null })
    await arrived(email)
  })
})

describe('looking after invitations', () => {
  test('only admins see them', async () => {
    await invited(table, priya, { email })
    expect(await invitationsSeenBy(table, tomas)).toBeNull()
  })

  test('resending makes a new code and kills the old one', async () => {
    // Letters that cannot leave yet keep their words, so that their codes can be compared.
    sink.refuse(451)
    const { id, expiresAt } = await invited(table, priya, { email })
    const old = await codeFor(database, email)
    const { invitation } = await change('resend', table, priya, id)
    expect(Date.parse(invitation?.expiresAt ?? '')).toBeGreaterThan(Date.parse(expiresAt))
    const fresh = await codeFor(database, email)
    const visitor = new Visitor(server.url)
    expect([(await visitor.get(`/i/${old}`)).status, (await visitor.get(`/i/${fresh}`)).status]).toEqual([
      404, 200,
    ])
  })

  test('a revoked code is dead at once, and its sponsorship waits to be invited anew', async () => {
    sink.refuse(451)
    const { id } = await invited(table, priya, { email })
    const code = await codeFor(database, email)
    const { invitation } = await change('revoke', table, priya, id)
    expect(invitation).toMatchObject({ state: 'REVOKED', sponsorship: { state: 'CLEARED' } })
    expect((await new Visitor(server.url).get(`/i/${code}`)).status).toBe(410)
    expect(codes((await change('revoke', table, priya, id)).userErrors)).toEqual([['ANSWERED']])
    expect(codes((await change('resend', table, priya, id)).userErrors)).toEqual([['ANSWERED']])
  })

  test('a letter that still waits when its invitation is revoked never leaves', async () => {
    sink.refuse(451)
    const { id } = await invited(table, priya, { email })
    const waits = `select from graphile_worker._private_jobs j join mail.letters l on l.id = (j.payload ->> 'id')::uuid
      where l.to_address = $1 and j.last_error is not null and j.locked_at is null`
    await vi.waitFor(async () => expect(await database.asSuperuser(waits, [email])).toHaveLength(1), 5_000)
    await change('revoke', table, priya, id)
    sink.refuse(0)
    await database.asSuperuser(
      `update graphile_worker._private_jobs set run_at = now() - interval '1 minute'`,
    )
    const dropped = 'select from mail.letters where to_address = $1 and dropped_at is not null'
    await vi.waitFor(async () => expect(await database.asSuperuser(dropped, [email])).toHaveLength(1), 10_000)
    expect(delivered(email)).toEqual([])
  })

  test('members, and the admin next door with its id, change nothing', async () => {
    const { id } = await invited(table, priya, { email })
    const nora = nextDoor.members[0] as PlantedMember
    for (const verb of ['resend', 'revoke'] as const) {
      expect(codes((await change(verb, table, tomas, id)).userErrors)).toEqual([['NOT_ALLOWED']])
      expect(codes((await change(verb, nextDoor, nora, id)).userErrors)).toEqual([['NOT_FOUND']])
      expect(codes((await change(verb, table, nora, id)).userErrors)).toEqual([['NOT_FOUND']])
    }
    expect(await invitationsSeenBy(table, priya)).toMatchObject([{ state: 'PENDING' }])
  })

  test('an invitation that ran out shows as such at once, and the clock lapses its sponsorship', async () => {
    const { id } = await invited(table, priya, { email })
    const untouched = await invited(nextDoor, nextDoor.members[0] as PlantedMember, { email })
    await database.asSuperuser(`update invitations set expires_at = now() where id = $1`, [id])
    expect(await invitationsSeenBy(table, priya)).toMatchObject([
      { state: 'EXPIRED', viewerCanResend: false, sponsorship: { state: 'INVITED' } },
    ])
    await runTheClock()
    expect(await invitationsSeenBy(table, priya)).toMatchObject([
      { state: 'EXPIRED', sponsorship: { state: 'LAPSED' } },
    ])
    const rows = await database.asSuperuser('select state from invitations where id = $1', [untouched.id])
    expect(rows).toEqual([{ state: 'PENDING' }])
  })

  test('the clock takes back what someone wrote who is gone', async () => {
    await invited(table, priya, { email })
    await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [tomas.id])
    await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
      priya.id,
    ])
    await runTheClock()
    expect(await invitationsSeenBy(table, tomas)).toMatchObject([
      { state: 'REVOKED', sponsorship: { state: 'CLEARED' } },
    ])
  })

  test('a long list comes in pages, each invitation once', async () => {
    for (let count = 0; count < 7; count++) await invited(table, priya, { email: `${count}.${email}` })
    const seen: string[] = []
    let after: string | null = null
    do {
      const answer: { group: { invitations: Page } } = await priya.ask(
        `query ($slug: String!, $after: String) { group(slug: $slug) {
          invitations(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
        } }`,
        { slug: table.slug, after },
      )
      seen.push(...answer.group.invitations.nodes.map(({ id }) => id))
      const { hasNextPage, endCursor } = answer.group.invitations.pageInfo
      after = hasNextPage ? endCursor : null
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([7, 7])
  })
})

type Page = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

describe('inviting those at the table', () => {
  test('writes to everyone on the list once; those who are known are said, not doubled', async () => {
    await beingSet()
    const [member] = (await membersOf(database, table)).filter(({ id }) => id === tomas.id)
    const first = await pasteList(`Dana <${email}>`)
    expect(first.invitations).toMatchObject([{ kind: 'AT_THE_TABLE', name: 'Dana', sponsorship: null }])
    const other = `anna.${email}`
    const second = await pasteList(`Dana ${email}\nAnna Bell, ${other}\nTomás <${member?.email}>\n${other}`)
    expect(second.invitations?.map(({ name }) => name)).toEqual(['Anna Bell'])
    expect(second.alreadyInvited?.map(({ name }) => name)).toEqual(['Dana'])
    expect(second.alreadyMembers?.map(({ name }) => name)).toEqual(['Tomás Ortega'])
    await arrived(email)
    await arrived(other)
  })

  test('invites nobody when one line cannot be read, and names the line', async () => {
    await beingSet()
    const { invitations, userErrors } = await pasteList(`Dana <${email}>\nBen without one`)
    expect(invitations).toBeNull()
    expect(userErrors).toMatchObject([
      { code: 'NO_ADDRESS', path: ['list'], message: expect.stringContaining('Line 2') },
    ])
    expect(await invitationsSeenBy(table, priya)).toEqual([])
  })

  test('takes 60 people at most, and is over when the table is set', async () => {
    await beingSet()
    const many = Array.from({ length: 61 }, (_, at) => `${at}.${email}`).join('\n')
    expect(codes((await pasteList(many)).userErrors)).toEqual([['TOO_MANY', 'list']])
    expect(codes((await pasteList('\n \n')).userErrors)).toEqual([['EMPTY', 'list']])
    await database.asSuperuser('update groups set being_set_until = null where id = $1', [table.id])
    expect(codes((await pasteList(`Dana <${email}>`)).userErrors)).toEqual([['TABLE_IS_SET']])
  })

  test('is for admins', async () => {
    await beingSet()
    expect(codes((await pasteList(`Dana <${email}>`, tomas)).userErrors)).toEqual([['NOT_ALLOWED']])
  })
})

type Pasted = {
  invitations: InvitationAnswer[] | null
  alreadyInvited: { name: string }[] | null
  alreadyMembers: { name: string }[] | null
  userErrors: UserError[]
}

async function pasteList(list: string, member = priya): Promise<Pasted> {
  const answer = await member.ask<{ inviteThoseAtTheTable: Pasted }>(
    `mutation ($input: InviteThoseAtTheTableInput!) {
      inviteThoseAtTheTable(input: $input) {
        invitations { ${invitationFields} } alreadyInvited { name } alreadyMembers { name }
        userErrors { code message path }
      }
    }`,
    { input: { groupId: table.id, list } },
  )
  return answer.inviteThoseAtTheTable
}

const beingSet = () =>
  database.asSuperuser(`update groups set being_set_until = now() + interval '60 days' where id = $1`, [
    table.id,
  ])

/** The hourly job, without the hour. */
const runTheClock = async () => {
  await expireInvitationsEverywhere(server.database)({}, {} as never)
}
