import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { RunningServer } from '../src/server/start-server.ts'
import { startMailSink, type MailSink } from './mail-sink.ts'
import { MovableClock } from './movable-clock.ts'
import { plantTable, type PlantedMember, type PlantedTable } from './planted-table.ts'
import { cloneDatabase, type TestDatabase } from './test-database.ts'
import { startTestServer } from './test-server.ts'
import { Visitor } from './visitor.ts'

/** A real server, and for each test two fresh groups who do not know of each other, and someone who might come. */
export class TwoTables {
  /** By which the server judges deadlines. */
  readonly clock = new MovableClock()
  database!: TestDatabase
  server!: RunningServer
  /** Where letters go, when they are sent. */
  sink: MailSink | null = null
  table!: PlantedTable
  nextDoor!: PlantedTable
  /** The table's admin. */
  priya!: PlantedMember
  tomas!: PlantedMember
  /** The address of someone who has never been here. */
  email!: string
  dana!: Visitor
}

/** Opens them for the tests of one file. Letters are kept, unless they are to be sent to a real mail server. */
export function openTwoTables({ sendLetters = false } = {}): TwoTables {
  const world = new TwoTables()
  beforeAll(async () => {
    world.sink = sendLetters ? await startMailSink() : null
    world.database = await cloneDatabase()
    world.server = await startTestServer(world.database, {
      trustedProxies: ['127.0.0.1'],
      clock: world.clock.now,
      smtpUrl: world.sink?.url ?? null,
    })
  })
  afterAll(async () => {
    await world.server.stop()
    await world.database.drop()
    await world.sink?.close()
  })
  beforeEach(async () => {
    const { database, server, sink } = world
    sink?.refuse(0)
    world.clock.reset()
    world.table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega'])
    world.nextDoor = await plantTable(database, server.url, ['Nora Next', 'Olaf Next'])
    ;[world.priya, world.tomas] = world.table.members as [PlantedMember, PlantedMember]
    world.email = `dana.${crypto.randomUUID()}@example.org`
    world.dana = new Visitor(server.url)
  })
  return world
}
