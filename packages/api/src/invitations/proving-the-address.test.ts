import { expect, test, beforeEach } from 'vitest'
import {
  codeFor,
  digitsFor,
  invitationsSeenBy,
  invited,
  membersOf,
  openedSeat,
  proveAddress,
  seatForm,
} from '../../test/candidate.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let email: string
let dana: Visitor

const world = openTwoTables()

beforeEach(() => {
  ;({ database, server, table, nextDoor, priya, email, dana } = world)
})

const openSeat = () => openedSeat(world)

test('a forwarded letter opens nothing: without the digits of the invited address nobody comes in', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  const stranger = new Visitor(server.url)
  await stranger.post(`/i/${code}/come`)
  const guess = (await digitsFor(database, email)) === '123456' ? '654321' : '123456'
  const wrong = await stranger.post(`/i/${code}/digits`, { digits: guess })
  expect(wrong.status).toBe(422)
  expect((await stranger.get(`/i/${code}/seat`)).location).toBe(`/i/${code}`)
  expect((await stranger.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect(await membersOf(database, table)).toHaveLength(2)
})

test('digits that were asked for in one browser are worth nothing in another', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  await dana.post(`/i/${code}/come`)
  const digits = await digitsFor(database, email)
  const other = new Visitor(server.url)
  expect((await other.post(`/i/${code}/digits`, { digits })).status).toBe(422)
  expect((await other.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect(await membersOf(database, table)).toHaveLength(2)
})

test('digits for one invitation do not open another', async () => {
  await invited(table, priya, { email })
  const here = await codeFor(database, email)
  await invited(nextDoor, nextDoor.members[0] as PlantedMember, { email })
  const there = await codeFor(database, email)
  await proveAddress(dana, database, here, email)
  expect((await dana.post(`/i/${there}/seat`, seatForm)).location).toBe(`/i/${there}`)
  expect(await membersOf(database, nextDoor)).toHaveLength(2)
})

test('after five wrong tries also the right digits are refused', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  await dana.post(`/i/${code}/come`)
  const digits = await digitsFor(database, email)
  const wrong = digits === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries++) await dana.post(`/i/${code}/digits`, { digits: wrong })
  expect((await dana.post(`/i/${code}/digits`, { digits })).status).toBe(422)
  expect((await dana.get(`/i/${code}/seat`)).location).toBe(`/i/${code}`)
})

test('digits are mailed to one address only so often', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  const answers = []
  for (let press = 0; press < 6; press++) answers.push((await dana.post(`/i/${code}/come`)).status)
  expect(answers).toEqual([303, 303, 303, 303, 303, 429])
})

test('a form that another site posts does nothing', async () => {
  const code = await openSeat()
  for (const path of ['decline', 'come', 'seat']) {
    const answer = await dana.post(`/i/${code}/${path}`, seatForm, { 'Sec-Fetch-Site': 'cross-site' })
    expect(answer.status).toBe(403)
  }
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation?.state).toBe('PENDING')
})

test('a code never signs anyone in, and the digits alone do not either', async () => {
  const code = await openSeat()
  await dana.get(`/i/${code}`)
  await dana.get(`/i/${code}/seat`)
  expect(dana.cookies.has('session')).toBe(false)
})

test('proof of an address lasts half an hour', async () => {
  const code = await openSeat()
  await database.asSuperuser(
    `update auth.codes set proven_at = now() - interval '31 minutes' where email = $1`,
    [email],
  )
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect(await membersOf(database, table)).toHaveLength(2)
})
