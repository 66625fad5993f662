import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll } from 'vitest'
import { makeSchema } from '../../src/server/schema.ts'
import type { RunningServer } from '../../src/server/start-server.ts'
import { plantPerson, type Person } from '../planted-person.ts'
import { cloneDatabase, type TestDatabase } from '../test-database.ts'
import { startTestServer } from '../test-server.ts'
import { plantGroup, type PlantedGroup } from './planted-group.ts'
import { seatIn } from './seat-in.ts'

/** Bends the world before the walk: one lock taken away. */
export type Bend = (world: World) => Promise<void>

export type World = {
  database: TestDatabase
  server: RunningServer
  schema: GraphQLSchema
  /** The group whose words must not get out. */
  secret: PlantedGroup
  /** The group next door. */
  nextDoor: PlantedGroup
  stranger: Person
  /** A member of both groups. */
  both: Person
}

/** Plants it for the tests of one file, and bends it. */
export function openWorld(bend: Bend): () => World {
  let world: World
  beforeAll(async () => {
    const database = await cloneDatabase()
    const server = await startTestServer(database)
    const secret = await plantGroup(database)
    const nextDoor = await plantGroup(database)
    const stranger = await plantPerson(database, 'stranger@example.org')
    const both = await plantPerson(database, 'both@example.org')
    await seatIn(database, secret, both)
    await seatIn(database, nextDoor, both)
    world = { database, server, schema: makeSchema(), secret, nextDoor, stranger, both }
    await bend(world)
  })
  afterAll(async () => {
    await world.server.stop()
    await world.database.drop()
  })
  return () => world
}
