import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { makeSchema } from '../src/server/schema.ts'
import { deadlines, runDeadlines } from '../src/server/deadlines.ts'
import type { RunningServer } from '../src/server/start-server.ts'
import { act, done, refusals, toldTo } from './act.ts'
import { MovableClock } from './movable-clock.ts'
import { allLeft, plantHours } from './mailed.ts'
import { plantTable, type PlantedMember, type PlantedTable } from './planted-table.ts'
import { proposed, sponsorshipSeenBy } from './proposal.ts'
import { cloneDatabase, type TestDatabase } from './test-database.ts'
import { startTestServer } from './test-server.ts'
import { readingHandfuls } from './walk/walk-documents.ts'
import { fingerprint, randomIds, read, type Answer } from './walk/walk.ts'

const reason = 'She was my landlady, and kept the deposit.'
const schema = makeSchema()

/** Everything of the sponsorship that is more than one field deep, and every list in which it stands. */
const deepQuestion = `query ($slug: String!, $id: ID!) { group(slug: $slug) {
  sponsorship(id: $id) { state holds { id reason raisedAt holder { name } earlier { reason candidateName } }
    viewerHold { reason } wantToMeet { name } viewerHearers { name } viewerCanClose viewerCanHold need }
  openSponsorships { id } viewerSponsorships { id state } sponsorshipsInFlight { id need }
  viewerSeat { awaitsWord { id } heldForViewer { id } }
  facts(first: 100) { nodes { id kind name reason happenedAt actor { name } member { name } } } } }`

/**
 * Raises a hold and reads everything as everyone who must not know of it. What they are told before and after it is
 * compared to the letter, so that neither holder, reason nor moment can hide in it. `bend` takes one lock away.
 */
export function keepHoldsSecret(
  bend: (database: TestDatabase) => Promise<void> = async () => undefined,
): void {
  const clock = new MovableClock()
  let database: TestDatabase
  let server: RunningServer
  let table: PlantedTable
  let priya: PlantedMember
  let quentin: PlantedMember
  let tomas: PlantedMember
  let mei: PlantedMember
  let otto: PlantedMember
  let nina: PlantedMember
  const logged: string[] = []

  beforeAll(async () => {
    database = await cloneDatabase()
    await bend(database)
    server = await startTestServer(database, { clock: clock.now })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
  })
  beforeEach(async () => {
    clock.reset()
    const names = ['Priya Kaur', 'Quentin Roy', 'Tomás Ortega', 'Mei Tanaka', 'Otto Brandt', 'Nina Novak']
    table = await plantTable(database, server.url, names)
    ;[priya, quentin, tomas, mei, otto, nina] = table.members as [
      PlantedMember,
      PlantedMember,
      PlantedMember,
      PlantedMember,
      PlantedMember,
      PlantedMember,
    ]
    await database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [nina.id])
    logged.length = 0
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...said) => void logged.push(said.map(String).join(' ')))
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation(said => Boolean(logged.push(String(said))))
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const makeAdmin = ({ id }: PlantedMember) =>
    database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [id])

  const about = (sponsorshipId: string, more: object = {}) => ({ groupId: table.id, sponsorshipId, ...more })

  async function runDue(): Promise<void> {
    await runDeadlines(deadlines(server.database, { publicUrl: server.url, clock: clock.now }))
  }

  const nowhere = randomIds()

  /** Of one who would hold it, and of one sponsorship; nothing else is there to be asked for. */
  const idsOf = (sponsorshipId: string) => {
    const { id: groupId, slug } = table
    return { ...nowhere, groupId, slug, memberId: mei.id, sponsorshipId }
  }

  async function deepAnswer(person: PlantedMember, sponsorshipId: string, question = deepQuestion) {
    return JSON.stringify(await person.ask(question, { slug: table.slug, id: sponsorshipId }))
  }

  /** Types of rooms that know no sponsorship: the borders between rooms keep holds from ever reaching them. */
  const knowsNone =
    /^(Thread|Post|Replied|Reaction|Mention|Meeting|Week|Rsvp|Visitor|Attendance|Table|Search|Found)/

  /** All that the API answers this person, to every field that could know. */
  async function everythingTo(person: PlantedMember, sponsorshipId: string): Promise<Answer[]> {
    const shallow: Answer[] = []
    for (const handful of readingHandfuls(schema, idsOf(sponsorshipId)))
      if (!knowsNone.test(handful.together.name))
        shallow.push(...(await read(server.url, person.cookie, handful)))
    return [...shallow, { name: 'deep', status: 200, text: await deepAnswer(person, sponsorshipId) }]
  }

  /** All that it answers about sponsorships and holds. */
  async function toldAbout(person: PlantedMember, sponsorshipId: string): Promise<string> {
    const texts = [await deepAnswer(person, sponsorshipId)]
    for (const handful of readingHandfuls(schema, idsOf(sponsorshipId)))
      if (/^(Sponsorship|Hold|EarlierHold|Fact|Seat)\./.test(handful.together.name))
        texts.push(...(await read(server.url, person.cookie, handful)).map(({ text }) => text))
    return texts.join('\n')
  }

  const others = () => [priya, tomas, nina]
  const readAll = (people: PlantedMember[], id: string) =>
    Promise.all(people.map(person => everythingTo(person, id)))

  it('where the sponsor is an admin, and another admin hears it, everybody else is told the same before and after', async () => {
    await makeAdmin(quentin)
    const id = await proposed(table, priya)
    clock.passDays(2.3456)
    // What is overdue is told to leave now, which is later each time it is asked for.
    for (const person of table.members) await plantHours(database, person, clock.now(), 'always decent')
    await runDue()
    await allLeft(database)
    const before = await readAll(others(), id)
    const rows = await fingerprint(database, table.id)
    const letters = await Promise.all(others().map(person => toldTo(database, person)))

    await done(mei, 'holdProposal', about(id, { reason }))

    expect(await readAll(others(), id)).toEqual(before)
    expect(await Promise.all(others().map(person => toldTo(database, person)))).toEqual(letters)
    // But for the hold and what its hearer is told of it, also live, no row is another one.
    const { holds: _hold, inbox_items: _told, live_events: _live, live_counters: _count, ...rest } = rows
    expect(await fingerprint(database, table.id)).toMatchObject(rest)
    expect(logged.join('\n')).not.toContain('landlady')

    // Else the test would prove nothing.
    for (const reader of [quentin, mei]) expect(await toldAbout(reader, id)).toContain(reason)
    const heard = (await toldTo(database, quentin)).at(-1)
    expect(heard?.kind).toBe('HOLD_TO_HEAR')
    for (const word of ['landlady', 'Mei', 'Tanaka']) expect(JSON.stringify(heard)).not.toContain(word)
  })

  it('where the sponsor is the only admin, only the one who was asked to hear it is told anything', async () => {
    const id = await proposed(table, priya)
    const kept = [priya, quentin, tomas, nina]
    const readAgain = () => Promise.all(kept.map(person => toldAbout(person, id)))
    const before = await readAgain()
    await done(mei, 'holdProposal', about(id, { reason, hearerId: otto.id }))
    expect(await readAgain()).toEqual(before)
    expect(await toldAbout(otto, id)).toContain(reason)
    await done(mei, 'liftHold', about(id))
    expect(await readAgain()).toEqual(before)
  })

  it('when the round is over, others are told that it is held: not by whom, why, nor when that was said', async () => {
    await makeAdmin(quentin)
    const told: string[] = []
    for (const holder of [mei, otto]) {
      const id = await proposed(table, priya)
      clock.passDays(2.3456)
      await done(holder, 'holdProposal', about(id, { reason }))
      const moment = clock.now().toISOString().slice(0, 16)
      clock.passDays(5)
      await runDue()
      expect(await sponsorshipSeenBy(table, tomas, id)).toMatchObject({ state: 'HELD' })
      const kept = [priya, tomas, nina]
      const texts = (await Promise.all(kept.map(person => toldAbout(person, id)))).join('\n')
      expect(texts).not.toContain('landlady')
      expect(texts).not.toContain(moment)
      for (const person of kept) {
        const letters = JSON.stringify(await toldTo(database, person))
        for (const word of ['landlady', 'Mei', 'Tanaka', 'Otto', 'Brandt', moment])
          expect(letters).not.toContain(word)
      }
      const facts = await database.asSuperuser('select * from facts where subject_id = $1', [id])
      for (const word of ['landlady', mei.id, otto.id, moment])
        expect(JSON.stringify(facts)).not.toContain(word)
      for (const person of kept) told.push(shapeOf(await deepAnswer(person, id, ofThisOneAlone)))
      await done(priya, 'withdrawSponsorship', about(id))
      clock.reset()
    }
    // Whoever held it, the sponsor and the others are told the same.
    expect(told.slice(0, 3)).toEqual(told.slice(3))
    expect(logged.join('\n')).not.toContain('landlady')
  })

  const ofThisOneAlone = deepQuestion
    .replace(/viewerSponsorships \{[^}]*\}/, '')
    .replace(/facts\(.*$/s, '} }')

  /** An answer without its ids, which differ from one to the next. */
  const shapeOf = (answer: string) => answer.replaceAll(/[0-9a-f-]{36}/g, 'an id')

  it('whoever vouched when it was raised never reads it, not even after another has taken over', async () => {
    await makeAdmin(quentin)
    const id = await proposed(table, priya)
    await done(mei, 'holdProposal', about(id, { reason }))
    await done(mei, 'liftHold', about(id))
    clock.passDays(7.1)
    await runDue()
    await database.asSuperuser('update sponsorships set sponsor_id = $2 where id = $1', [id, quentin.id])
    // Another hold of the same member, which an admin hears with the earlier ones.
    const next = await proposed(table, tomas, { name: 'Jonas Weber' })
    await done(mei, 'holdProposal', about(next, { reason: 'He still owes me money.' }))
    for (const admin of [priya, quentin]) {
      const texts = await toldAbout(admin, next)
      expect(texts).toContain('He still owes me money.')
      expect(texts).not.toContain('landlady')
    }
    await makeAdmin(otto)
    expect(await toldAbout(otto, next)).toContain(reason)
  })

  it('whoever was asked to hear one reads the earlier ones while it is open, and no later ones', async () => {
    const earlier = await proposed(table, tomas)
    await done(mei, 'holdProposal', about(earlier, { reason: 'The earlier one.' }))
    clock.passDays(1)
    const id = await proposed(table, priya)
    await done(mei, 'holdProposal', about(id, { reason, hearerId: otto.id }))
    clock.passDays(1)
    const later = await proposed(table, tomas)
    await done(mei, 'holdProposal', about(later, { reason: 'The later one.' }))

    const readBy = async (person: PlantedMember) =>
      `${await toldAbout(person, id)}${await toldAbout(person, later)}`
    const heard = await readBy(otto)
    expect(heard).toContain(reason)
    expect(heard).toContain('The earlier one.')
    expect(heard).not.toContain('The later one.')

    await done(otto, 'closeSponsorship', about(id, { reason: 'Not just now.' }))
    const afterwards = await readBy(otto)
    for (const word of ['The earlier one.', 'The later one.']) expect(afterwards).not.toContain(word)
  })

  it('whoever may not know of a proposal is answered by every verb as if there were none', async () => {
    const id = await proposed(table, tomas)
    const verbs = { withdrawSponsorship: {}, holdProposal: { reason }, closeSponsorship: { reason } }
    for (const [verb, more] of Object.entries(verbs))
      for (const sponsorshipId of [id, randomUUID(), 'no id'])
        expect(await refusals(nina, verb, about(sponsorshipId, more))).toEqual(['NOT_FOUND'])
  })

  it('a hold that cannot be kept leaves no word of it in the log', async () => {
    const id = await proposed(table, tomas)
    await database.asSuperuser(
      `alter table holds add constraint breaks check (reason not like '%deposit%') not valid`,
    )
    await expect(act(mei, 'holdProposal', about(id, { reason }))).rejects.toThrow('INTERNAL')
    await database.asSuperuser('alter table holds drop constraint breaks')
    expect(logged.join('\n')).toContain('23514')
    for (const word of ['landlady', mei.id, 'Tanaka']) expect(logged.join('\n')).not.toContain(word)
  })
}
