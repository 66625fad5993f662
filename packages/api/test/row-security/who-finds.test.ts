import { beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../walk/world.ts'
import { attempt } from './attempt.ts'
import { plantTheRest } from './plant-the-rest.ts'
import { everybody, from, takeSeats, type Seats } from './seats.ts'
import { rowsOf, tenantTable, tenantTables, type Row } from './tenant-tables.ts'
import { rulesOf, signedIn } from './who-finds.ts'

// Asked of the database itself, from the seats of one group: here the application says nothing.
const here = openWorld(plantTheRest)

const refused = expect.stringContaining('row-level security')

let seats: Seats
let rules: ReturnType<typeof rulesOf>

beforeAll(async () => {
  seats = await takeSeats(here())
  rules = rulesOf(here(), seats)
})

const table = (name: string) => tenantTable(here().database, name, 'sixthirty_app')
const rowsIn = (name: string) => rowsOf(here().database, name, here().secret.id)

it('who finds what is told for every table that anybody reads', async () => {
  const tables = await Promise.all(tenantTables.map(table))
  expect(Object.keys(rules).toSorted()).toEqual(tables.filter(({ finds }) => finds).map(({ name }) => name))
})

describe.each(tenantTables)('of %s', name => {
  it('everybody finds the rows that are for them, and no other', async () => {
    const { finds, primary } = await table(name)
    if (!finds) return
    const print = (row: Row) => primary.map(column => String(row[column])).join(' ')
    const rows = await rowsIn(name)
    for (const who of everybody) {
      const found: Row[] = await from(
        here(),
        seats[who],
      )(manager =>
        manager.query(`select ${primary.map(column => `${column}::text`).join(', ')} from ${name}`),
      )
      const theirs = rows.filter(row => rules[name]?.finds(row).includes(who))
      expect(found.map(print).toSorted(), who).toEqual(theirs.map(print).toSorted())
    }
  })

  it('everybody changes and removes the rows that are theirs to change, and no other', async () => {
    const { changes, removes } = await table(name)
    const [column] = changes
    const { finds = () => [], changes: changers = () => [] } = rules[name] ?? {}
    const rows = await rowsIn(name)
    for (const who of everybody) {
      const tried = async (sql: string) => attempt(from(here(), seats[who]), sql)
      const theirs = rows.filter(row => changers(row).includes(who))
      const sign = signedIn[name] && `${signedIn[name]} = '${seats[who].memberId}'`
      const found = sign ? theirs : theirs.filter(row => finds(row).includes(who))
      expect(
        {
          changed: column ? await tried(`update ${name} set ${sign ?? `${column} = ${column}`}`) : 0,
          // These name no column to find a row by, so that no policy about finding has a say.
          changedUnseen:
            column && theirs.length === 0 ? await tried(`update ${name} set ${column} = default`) : 0,
          removed: removes ? await tried(`delete from ${name}`) : 0,
        },
        who,
      ).toEqual({
        changed: column ? found.length : 0,
        changedUnseen: 0,
        removed: removes ? theirs.length : 0,
      })
    }
  })
})

it.each(Object.entries(signedIn))('nobody changes %s in the name of another', async (name, column) => {
  for (const who of everybody.filter(one => one !== 'member')) {
    const outcome = await attempt(
      from(here(), seats[who]),
      `update ${name} set ${column} = '${seats.member.memberId}'`,
    )
    expect([0, refused], who).toContainEqual(outcome)
  }
})
