import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { openWorld } from '../walk/world.ts'
import { attempt } from './attempt.ts'
import { plantTheRest } from './plant-the-rest.ts'
import { everybody, from, takeSeats, type Seats, type Who } from './seats.ts'
import { addRow, rowsOf, tenantTable, tenantTables, type Row } from './tenant-tables.ts'
import { addedWithAnother, signed, whoAdds, type Adders } from './who-adds.ts'

// Asked of the database itself, from the seats of one group: here the application says nothing.
const here = openWorld(plantTheRest)

/** Who at the table adds no such row, not even in their own name. */
const addNone: Record<Adders, Who[]> = {
  TABLE: [],
  SETTLED: ['newcomer'],
  HOST: ['both', 'newcomer'],
  ADMIN: ['member', 'both', 'newcomer'],
}

const refused = expect.stringContaining('row-level security')

let seats: Seats

beforeAll(async () => {
  seats = await takeSeats(here())
})

const table = (name: string) => tenantTable(here().database, name, 'sixthirty_app')
const rowsIn = (name: string) => rowsOf(here().database, name, here().secret.id)
const add = async (name: string, who: Who, row: Row) =>
  attempt(from(here(), seats[who]), addRow(await table(name)), [JSON.stringify(row)])

it('who adds rows is told for every table to which anybody does', async () => {
  const told = [...Object.keys(whoAdds), ...Object.keys(addedWithAnother)]
  const tables = await Promise.all(tenantTables.map(table))
  expect(told.toSorted()).toEqual(tables.filter(({ adds }) => adds).map(({ name }) => name))
})

it.each(signed)('to $name nobody adds a row in the name of another', async ({ name, by }) => {
  for (const row of await rowsIn(name))
    for (const one of everybody.filter(other => row[by] !== seats[other].memberId))
      expect(await add(name, one, row), one).toEqual(refused)
})

it.each(Object.entries(whoAdds))(
  'to %s whoever may not adds no row in their own name either, nor whoever is kept from the table',
  async (name, { by, who, alsoKeptOut = false }) => {
    const [row] = await rowsIn(name)
    for (const one of [...addNone[who], ...(alsoKeptOut ? [] : ['paused' as const])]) {
      const own = by === null ? {} : { [by]: seats[one].memberId }
      expect(await add(name, one, { ...row, id: randomUUID(), ...own }), one).toEqual(refused)
    }
  },
)

it.each(Object.entries(addedWithAnother))('to %s only %s adds a row', async name => {
  // All that is planted is the admin's.
  for (const row of await rowsIn(name))
    for (const one of everybody.filter(other => other !== 'admin'))
      expect(await add(name, one, row), one).toEqual(refused)
})

/** Rows that a seat may not add although they are in its own name, and why. */
const elsewhere: [string, string, Who, (seat: { memberId: string }) => Row, ((row: Row) => boolean)?][] = [
  ['posts', 'in a thread that is kept to others', 'both', seat => ({ author_id: seat.memberId }), ofFew],
  [
    'post_reactions',
    'in a thread that is kept to others',
    'both',
    seat => ({ member_id: seat.memberId }),
    ofFew,
  ],
  [
    'thread_reads',
    'in a thread that is kept to others',
    'both',
    seat => ({ member_id: seat.memberId, thread_id: here().secret.fewThreadId }),
  ],
  [
    'table_items',
    'from a thread that is kept to others',
    'both',
    seat => ({
      owner_id: seat.memberId,
      thread_id: here().secret.fewThreadId,
      reach: 'NAMED',
      asked_author_at: new Date(),
    }),
  ],
  [
    'table_items',
    'from another’s thread, unasked',
    'both',
    seat => ({
      owner_id: seat.memberId,
      thread_id: here().secret.threadId,
      reach: 'TABLE',
      asked_author_at: null,
    }),
  ],
  [
    'table_items',
    'with a yes that nobody gave',
    'both',
    seat => ({
      owner_id: seat.memberId,
      thread_id: here().secret.threadId,
      reach: 'TABLE',
      asked_author_at: new Date(),
      author_agreed_at: new Date(),
    }),
  ],
  [
    'threads',
    'that is kept to a few before anybody is named',
    'both',
    seat => ({ author_id: seat.memberId, reach: 'NAMED' }),
  ],
  [
    'post_files',
    'that is in a post already',
    'both',
    seat => ({ uploader_id: seat.memberId, post_id: here().secret.postIds[1] }),
  ],
  ['companion_lines', 'on a page of two others', 'both', seat => ({ author_id: seat.memberId })],
  ['companion_marks', 'on a page of two others', 'both', seat => ({ marked_by_id: seat.memberId })],
  [
    'consents',
    'about whom they propose',
    'secondAdmin',
    seat => ({ member_id: seat.memberId, sponsorship_id: here().secret.sponsorshipId }),
  ],
  [
    'holds',
    'on whom they propose',
    'secondAdmin',
    seat => ({
      member_id: seat.memberId,
      sponsorship_id: here().secret.sponsorshipId,
      sponsor_id: seats.admin.memberId,
    }),
  ],
  [
    'holds',
    'against somebody who does not propose',
    'both',
    seat => ({ member_id: seat.memberId, sponsor_id: seats.admin.memberId }),
  ],
  ['hand_overs', 'of a newcomer who is not theirs', 'both', seat => ({ proposed_by_id: seat.memberId })],
  [
    'hand_overs',
    'that is answered already',
    'admin',
    seat => ({ proposed_by_id: seat.memberId, answer: 'AGREED' }),
  ],
  ['meeting_notes', 'of a meeting they were not at', 'both', seat => ({ author_id: seat.memberId })],
  [
    'attendances',
    'of somebody else, at a meeting they do not look after',
    'both',
    seat => ({ said_by_id: seat.memberId }),
  ],
  [
    'releases',
    'about themselves',
    'admin',
    seat => ({ proposed_by_id: seat.memberId, member_id: seat.memberId }),
  ],
  ['sponsorship_addresses', 'of whom another proposes', 'both', seat => ({ given_by_id: seat.memberId })],
  [
    'thread_thanks',
    'to somebody who said nothing there',
    'admin',
    () => ({ to_member_id: seats.newcomer.memberId }),
  ],
  [
    'post_mentions',
    'of somebody from whom the thread is kept',
    'admin',
    () => ({ member_id: seats.newcomer.memberId }),
    ofFew,
  ],
]

function ofFew(row: Row): boolean {
  return row['reach'] === 'NAMED'
}

it.each(elsewhere)('to %s nobody adds one %s', async (name, _, who, change, isMeant = () => true) => {
  const row = (await rowsIn(name)).find(isMeant)
  expect(row, 'so that there is something to copy').toBeDefined()
  expect(await add(name, who, { ...row, ...change(seats[who]) })).toEqual(refused)
})
