import { afterAll, beforeAll, beforeEach } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../test-database.ts'
import { startTestServer } from '../test-server.ts'
import { askInConfidence } from './asks-in-confidence.ts'
import { ConfidentialTable } from './confidential-table.ts'
import { doneByItsReaders } from './done-by-its-readers.ts'
import { newcomersAndConfidence } from './newcomers-and-confidence.ts'
import { readAtItsLevel } from './read-at-its-level.ts'
import { waitForAYes } from './waiting-for-a-yes.ts'

/**
 * Tries the confidence of threads as everybody, at every outlet.
 * @param bend takes one lock away
 * @param application whether the application's lock holds: without it a refusal may be the database's, an error
 */
export function keepConfidence(
  bend: (database: TestDatabase) => Promise<void> = async () => undefined,
  application = true,
): void {
  const here = new ConfidentialTable(application)
  beforeAll(async () => {
    here.database = await cloneDatabase()
    await bend(here.database)
    here.server = await startTestServer(here.database)
  })
  afterAll(async () => {
    await here.server.stop()
    await here.database.drop()
  })
  beforeEach(() => here.plant())

  readAtItsLevel(here)
  askInConfidence(here)
  doneByItsReaders(here)
  waitForAYes(here)
  newcomersAndConfidence(here)
}
