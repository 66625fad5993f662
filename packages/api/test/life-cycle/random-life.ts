import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import type { RunningServer } from '../../src/server/start-server.ts'
import { act } from '../act.ts'
import { codeFor, proveAddress, seatForm } from '../candidate.ts'
import type { MovableClock } from '../movable-clock.ts'
import { askAs, plantTable, type PlantedMember, type PlantedTable } from '../planted-table.ts'
import type { TestDatabase } from '../test-database.ts'
import { Visitor } from '../visitor.ts'

/** Something that may happen at a table. Who and which are numbers that pick among those there are. */
export type Event = { what: keyof typeof happenings; who: number; which: number; other: number }

export type Life = {
  database: TestDatabase
  server: RunningServer
  clock: MovableClock
  runDeadlines: () => Promise<void>
  /** What follows in a group from what has just happened. */
  follow: (groupId: string) => Promise<void>
  table: PlantedTable
  /** Everyone who ever sat here, also those who are gone. */
  people: PlantedMember[]
}

/** Plants a table of six founders, two of whom look after it. */
export async function beginLife(world: Omit<Life, 'table' | 'people'>): Promise<Life> {
  const { database, server } = world
  const table = await plantTable(database, server.url, ['Ada', 'Ben', 'Cleo', 'Dov', 'Edda', 'Finn'])
  await database.asSuperuser(
    `update members set is_founder = true, role = case when id = any ($2::uuid[]) then 'ADMIN' else role end
     where group_id = $1`,
    [table.id, table.members.slice(0, 2).map(({ id }) => id)],
  )
  return { ...world, table, people: [...table.members] }
}

type Happening = (life: Life, event: Event) => Promise<void>

const verb =
  (name: string, more: (event: Event, life: Life) => object = () => ({})): Happening =>
  async (life, event) => {
    const { table } = life
    const sponsorshipId = pick(await idsOf(life, 'sponsorships'), event.which) ?? randomUUID()
    const member = pick(life.people, event.who)
    if (member) await act(member, name, { groupId: table.id, sponsorshipId, ...more(event, life) })
  }

const words = 'She hears what is wrong with a thing before she opens it, and says so kindly. '.repeat(2)
const reason = 'There is something I could not say with them here.'

/** Everything that may happen. What is refused changes nothing, which is as good an answer as any. */
const happenings = {
  propose: async ({ table, people }, { who }) => {
    const member = pick(people, who)
    const name = `Candidate ${randomUUID().slice(0, 8)}`
    const told = {
      trade: 'clock mender',
      howKnown: 'From the choir.',
      words,
      business: '',
      toldWhatItIsNot: true,
    }
    if (member) await act(member, 'sponsorCandidate', { groupId: table.id, id: randomUUID(), name, ...told })
  },
  sayComfortable: verb('answerProposal', () => ({ answer: 'COMFORTABLE' })),
  meetFirst: verb('answerProposal', () => ({ answer: 'MEET_FIRST' })),
  hold: verb('holdProposal', ({ other }, { people }) => ({
    reason,
    hearerId: other % 3 === 0 ? (pick(people, other)?.id ?? null) : null,
  })),
  lift: verb('liftHold'),
  withdraw: verb('withdrawSponsorship'),
  close: verb('closeSponsorship', () => ({ reason })),
  giveAddress: verb('giveAddress', () => ({ email: `${randomUUID()}@example.org` })),
  invite: verb('inviteClearedCandidate', () => ({ email: `${randomUUID()}@example.org` })),
  takeOver: verb('takeOverSponsorship', () => ({ words })),
  confirm: verb('confirmSettled'),
  extend: verb('extendAccompaniment'),
  handOver: verb('proposeHandOver', ({ other }, { people }) => ({
    memberId: pick(people, other)?.id ?? randomUUID(),
    reason,
  })),
  answerHandOver: async (life, { who, which, other }) => {
    const handOverId = pick(await idsOf(life, 'hand_overs'), which)
    const member = pick(life.people, who)
    if (member && handOverId)
      await act(member, 'answerHandOver', { groupId: life.table.id, handOverId, agrees: other % 3 > 0 })
  },
  revoke: async (life, { who, which }) => {
    const invitationId = pick(await idsOf(life, 'invitations'), which)
    const member = pick(life.people, who)
    if (member && invitationId)
      await act(member, 'revokeInvitation', { groupId: life.table.id, invitationId })
  },
  come: async (life, { which }) => {
    const { database, server, people, table } = life
    const invitation = pick(await openInvitations(life), which)
    if (!invitation) return
    const code = await codeFor(database, invitation.email)
    const candidate = new Visitor(server.url)
    if (!(await candidate.get(`/i/${code}`)).body.includes('I would like to come')) return
    await proveAddress(candidate, database, code, invitation.email)
    const name = `Newcomer ${randomUUID().slice(0, 8)}`
    await candidate.post(`/i/${code}/seat`, { ...seatForm, name })
    const [member] = await database.asSuperuser<{ id: string; accountId: string }>(
      'select id, account_id as "accountId" from members where group_id = $1 and name = $2',
      [table.id, name],
    )
    const cookie = [...candidate.cookies].map(pair => pair.join('=')).join('; ')
    if (member) people.push({ ...member, name, cookie, ask: askAs(server.url, cookie) })
  },
  decline: async (life, { which }) => {
    const invitation = pick(await openInvitations(life), which)
    if (!invitation) return
    const code = await codeFor(life.database, invitation.email)
    await new Visitor(life.server.url).post(`/i/${code}/decline`)
  },
  leave: async ({ table, people }, { who }) => {
    const member = pick(people, who)
    if (member) await act(member, 'leaveGroup', { groupId: table.id })
  },
  pause: async ({ table, people }, { who, other }) => {
    const [admin, member] = [pick(people, who), pick(people, other)]
    const pause = { groupId: table.id, memberId: member?.id, days: 3, reason }
    if (admin && member) await act(admin, 'pauseMember', pause)
  },
  resume: async ({ table, people }, { who, other }) => {
    const [admin, member] = [pick(people, who), pick(people, other)]
    if (admin && member) await act(admin, 'resumeMember', { groupId: table.id, memberId: member.id })
  },
  passAWeek: async life => passDays(life, 7),
  passTwoWeeks: async life => passDays(life, 15),
  passASeason: async life => passDays(life, 95),
} satisfies Record<string, Happening>

export async function passDays({ clock, runDeadlines }: Life, days: number): Promise<void> {
  clock.passDays(days)
  await runDeadlines()
}

/** What leads somewhere comes more often than what ends it. */
const weights: Partial<Record<Event['what'], number>> = {
  propose: 5,
  invite: 6,
  come: 6,
  passAWeek: 5,
  passTwoWeeks: 2,
  hold: 2,
  confirm: 3,
}

const number = fc.nat({ max: 30 })
const what = fc.oneof(
  ...(Object.keys(happenings) as Event['what'][]).map(name => ({
    arbitrary: fc.constant(name),
    weight: weights[name] ?? 1,
  })),
)

/** A run of things that happen, one after the other. */
export const events: fc.Arbitrary<Event[]> = fc.array(
  fc.record({ what, who: number, which: number, other: number }),
  {
    minLength: 6,
    maxLength: 22,
    size: 'max',
  },
)

export async function happen(life: Life, event: Event): Promise<void> {
  await happenings[event.what](life, event)
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(items.length, 1)]

async function idsOf({ database, table }: Life, from: string): Promise<string[]> {
  const sql = `select id from ${from} where group_id = $1 order by id desc limit 4`
  return (await database.asSuperuser<{ id: string }>(sql, [table.id])).map(({ id }) => id)
}

function openInvitations({ database, table }: Life): Promise<{ email: string }[]> {
  return database.asSuperuser(
    `select email from invitations where group_id = $1 and state = 'PENDING' order by id desc`,
    [table.id],
  )
}
