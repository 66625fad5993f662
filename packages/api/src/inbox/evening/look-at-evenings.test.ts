import { Client } from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { dayFromNow, momentOf } from '../../../test/by-the-clock.ts'
import { openDatabase } from '../../../test/open-database.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import { plantTable, type PlantedTable } from '../../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts'
import type { Database } from '../../database/database.ts'
import { mailEveningsEverywhere } from './look-at-evenings.ts'

let database: TestDatabase
let doors: Database
let small: PlantedTable
let large: PlantedTable
const evening = momentOf(dayFromNow(3), '18:00')

beforeAll(async () => {
  database = await cloneDatabase()
  doors = await openDatabase(database)
  const names = Array.from({ length: 12 }, (_, place) => `Member ${place}`)
  small = await plantTable(database, 'http://nowhere.example', names.slice(0, 2))
  large = await plantTable(database, 'http://nowhere.example', names)
  for (const table of [small, large])
    await plantMeeting(database, table, {
      wallDate: dayFromNow(4),
      timeZone: 'Europe/Lisbon',
      wallTime: '06:30',
    })
})
afterAll(async () => {
  await doors.close()
  await database.drop()
})

const look = (at: Date) => mailEveningsEverywhere(doors, () => at)()

const queued = async ({ id }: PlantedTable) =>
  (await database.asSuperuser(`select from mail.letters where group_id = $1 and kind = 'EVENING'`, [id]))
    .length

it('queues an evening in as many statements, however many sit at the table', async () => {
  const query = vi.spyOn(Client.prototype, 'query')
  const sent = async (table: PlantedTable) => {
    const other = table === small ? large : small
    await database.asSuperuser(
      `insert into evening_looks (group_id, look_at) values ($1, $2), ($3, $4)
       on conflict (group_id) do update set look_at = excluded.look_at`,
      [table.id, evening, other.id, new Date(evening.getTime() + 1)],
    )
    query.mockClear()
    await look(evening)
    return query.mock.calls.length
  }
  const [forTwo, forTwelve] = [await sent(small), await sent(large)]
  query.mockRestore()
  expect([await queued(small), await queued(large)]).toEqual([2, 12])
  expect(forTwelve).toBe(forTwo)
  expect(forTwo).toBeLessThan(15)
})

it('looks at a group again when the next mail of it leaves, and else every quarter of an hour', async () => {
  const lookAt = async (at: Date) => {
    await database.asSuperuser('delete from evening_looks')
    await look(at)
    const [row] = await database.asSuperuser<{ look_at: Date }>(
      'select look_at from evening_looks where group_id = $1',
      [small.id],
    )
    return row?.look_at
  }
  await database.asSuperuser('delete from mail.letters')
  const minutesBefore = (minutes: number) => new Date(evening.getTime() - minutes * 60_000)
  expect(await lookAt(minutesBefore(60))).toEqual(minutesBefore(45))
  expect(await lookAt(minutesBefore(10))).toEqual(evening)
  await look(minutesBefore(1))
  expect(await queued(small)).toBe(0)
  await look(evening)
  expect(await queued(small)).toBe(2)
})
