import { expect, test } from 'vitest'
import { codeFor, invited, proveAddress, seatForm } from '../../../test/candidate.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { daysAfter } from '../../database/clock.ts'

const world = openTwoTables()

/** Dana is invited by Priya, and comes ten days later. */
async function come(): Promise<void> {
  const { table, priya, database, email, dana, clock } = world
  await invited(table, priya, { email })
  const sponsorship = await only('select id from sponsorships where group_id = $1')
  await database.asSuperuser(
    `update sponsorships set candidate_trade = 'turner', how_known = 'from the choir', business = 'none' where id = $1`,
    [sponsorship['id']],
  )
  await database.asSuperuser(
    `insert into consents (group_id, sponsorship_id, member_id, answer, said_at) values ($1, $2, $3, 'COMFORTABLE', now())`,
    [table.id, sponsorship['id'], world.tomas.id],
  )
  expect(await only('select email from sponsorship_addresses where group_id = $1')).toEqual({ email })
  const code = await codeFor(database, email)
  clock.passDays(10)
  await proveAddress(dana, database, code, email)
  await dana.post(`/i/${code}/seat`, { ...seatForm, whyCome: 'To think.', notHereFor: 'To sell.' })
}

const rows = (sql: string) => world.database.asSuperuser<Record<string, unknown>>(sql, [world.table.id])

async function only(sql: string): Promise<Record<string, unknown>> {
  const [row, ...more] = await rows(sql)
  if (!row || more.length > 0) throw new Error(`Not one row, but ${row ? more.length + 1 : 0}: ${sql}`)
  return row
}

const aMinute = 60_000

test('whoever comes is accompanied for the days the group has chosen, from the day they come', async () => {
  await rows(`insert into sponsorship_settings (group_id, open_at_most, consent_days, invites_when_cleared, accompanied_days, seats_soft, seats_hard)
    values ($1, 2, 7, false, 60, 15, 30)`)
  await come()
  const { accompanied_until, completes_at, due_at } = await only(
    'select * from sponsorships where group_id = $1',
  )
  const expected = daysAfter(world.clock.now(), 60)
  expect(Number(accompanied_until)).toBeGreaterThan(expected.getTime() - aMinute)
  expect(Number(accompanied_until)).toBeLessThanOrEqual(expected.getTime())
  expect(completes_at).toEqual(daysAfter(accompanied_until as Date, 30))
  expect(due_at).toEqual(completes_at)
})

test('the two have a page from then on, and nobody has confirmed anything', async () => {
  await come()
  const sponsorship = await only('select * from sponsorships where group_id = $1')
  expect(await only('select * from companionships where group_id = $1')).toMatchObject({
    sponsorship_id: sponsorship['id'],
    sponsor_id: world.priya.id,
    newcomer_id: sponsorship['newcomer_id'],
    ended_at: null,
    sponsor_confirmed_at: null,
    newcomer_confirmed_at: null,
  })
})

test('what was kept only to decide about the candidate is forgotten', async () => {
  await come()
  expect(await only('select * from sponsorships where group_id = $1')).toMatchObject({
    state: 'ACTIVE',
    candidate_name: 'Dana Kowalski',
    candidate_trade: null,
    how_known: null,
    business: null,
  })
  expect(await rows('select * from consents where group_id = $1')).toEqual([])
  expect(await rows('select * from sponsorship_addresses where group_id = $1')).toEqual([])
})
