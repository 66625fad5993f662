import { expect, test, beforeEach } from 'vitest'
import { change, codeFor, invitationsSeenBy, invited } from '../../test/candidate.ts'
import { eventually } from '../../test/eventually.ts'
import { followed } from '../../test/followed.ts'
import type { MailSink } from '../../test/mail-sink.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import type { UserError } from '../../test/talk.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { Visitor } from '../../test/visitor.ts'
import { daysAfter } from '../database/clock.ts'
import type { RunningServer } from '../server/start-server.ts'
import { endInvitationsEverywhere } from './look-after-invitations.ts'

let database: TestDatabase
let server: RunningServer
let sink: MailSink
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let email: string

const world = openTwoTables({ sendLetters: true })

beforeEach(() => {
  ;({ database, server, table, nextDoor, priya, tomas, email } = world)
  if (!world.sink) throw new Error('There is no mail server.')
  sink = world.sink
})

const codes = (errors: UserError[]) => errors.map(({ code, path }) => [code, ...path])
const delivered = (to: string) => sink.letters.filter(letter => letter.to.includes(to))

test('only admins see invitations', async () => {
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

test('five letters a day go to one address, sent again or revoked and written anew; next door counts apart', async () => {
  const { id } = await invited(table, priya, { email })
  await change('resend', table, priya, id)
  await change('revoke', table, priya, id)
  const again = await invited(table, priya, { email })
  for (let letters = 4; letters <= 5; letters++)
    expect((await change('resend', table, priya, again.id)).userErrors).toEqual([])
  expect(codes((await change('resend', table, priya, again.id)).userErrors)).toEqual([['TOO_OFTEN']])
  expect((await invited(nextDoor, nextDoor.members[0] as PlantedMember, { email })).state).toBe('PENDING')
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
  const { id } = await waitingLetter()
  await change('revoke', table, priya, id)
  await dropLetter()
  expect(delivered(email)).toEqual([])
})

test.each([
  ['owes the charter a yes', `charter_version = null`],
  ['is paused', `paused_until = now() + interval '1 day', pause_reason = 'a rest'`],
  ['is gone', `ended_at = now(), ended_as = 'RELEASED'`],
])('a letter that still waits when its sponsor %s never leaves, and the admins see that', async (_, bend) => {
  await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [tomas.id])
  await waitingLetter()
  await database.asSuperuser(`update members set ${bend} where id = $1`, [priya.id])
  await dropLetter()
  expect(delivered(email)).toEqual([])
  await eventually(async () =>
    expect(await invitationsSeenBy(table, tomas)).toMatchObject([
      { delivery: 'FAILED', deliveryProblem: expect.stringContaining('could not bring anyone in') },
    ]),
  )
})

/** An invitation whose letter the mail server did not take yet. */
async function waitingLetter(): Promise<{ id: string }> {
  sink.refuse(451)
  const invitation = await invited(table, priya, { email })
  const waits = `select from graphile_worker._private_jobs j join mail.letters l on l.id = (j.payload ->> 'id')::uuid
    where l.to_address = $1 and j.last_error is not null and j.locked_at is null`
  await eventually(async () => expect(await database.asSuperuser(waits, [email])).toHaveLength(1))
  await followed(database)
  return invitation
}

/** Lets the mail server take it, and waits until it is dropped. */
async function dropLetter(): Promise<void> {
  sink.refuse(0)
  await database.asSuperuser(`update graphile_worker._private_jobs set run_at = now() - interval '1 minute'`)
  const dropped = 'select from mail.letters where to_address = $1 and dropped_at is not null'
  await eventually(async () => expect(await database.asSuperuser(dropped, [email])).toHaveLength(1))
}

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
  await followed(database)
  world.clock.passDays(15)
  await database.asSuperuser(`update invitations set expires_at = $2 where id = $1`, [
    untouched.id,
    daysAfter(world.clock.now(), 1),
  ])
  expect(await invitationsSeenBy(table, priya)).toMatchObject([
    { state: 'EXPIRED', viewerCanResend: false, sponsorship: { state: 'INVITED' } },
  ])
  await runTheClock()
  expect(await invitationsSeenBy(table, priya)).toMatchObject([
    { id, state: 'EXPIRED', sponsorship: { state: 'LAPSED' } },
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
  await database.asSuperuser(
    `insert into invitations (group_id, id, kind, invited_by_id, name, email, code_hash, expires_at)
     select $1, gen_random_uuid(), 'AT_THE_TABLE', $2, 'Dana', n || '.' || $3, sha256((n || $3)::bytea), now() + interval '1 day'
     from generate_series(1, 7) n`,
    [table.id, priya.id, email],
  )
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

type Page = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/** The hourly job, without the hour. */
const runTheClock = async () => {
  const { database: doors, url: publicUrl } = server
  await endInvitationsEverywhere({ database: doors, publicUrl, clock: world.clock.now })()
}
