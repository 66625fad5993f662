import { fileURLToPath } from 'node:url'
import { checkAppRole, checkSystemRole } from '../database/role-check.ts'
import { KeptClock } from '../demo/kept-clock.ts'
import { isForTryingOut, readEnvironment } from './environment.ts'
import { findFilesFolder } from './files-folder.ts'
import { findDatabase } from './find-database.ts'
import { say, sayWhereToGo } from './say.ts'
import { sentenceFor } from './sentence-for.ts'
import { startServer, type RunningServer } from './start-server.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/** Starts Sixthirty: the database, its tables, the demo the first time, then the server. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  const filesFolder = await findFilesFolder(environment.dataFolder)
  const database = await findDatabase(environment, say)
  let server: RunningServer | undefined
  const stop = async () => {
    await server?.stop()
    await database.stop()
  }
  stopOnSignals(stop)
  try {
    await checkAppRole(database.appUrl)
    await checkSystemRole(database.systemUrl)
    server = await startServer({
      ...environment,
      ...database,
      filesFolder,
      anyoneMayFound: environment.founding === 'anyone',
      showKeptLetters: isForTryingOut(environment),
      movableClock: isForTryingOut(environment) ? new KeptClock(environment.dataFolder) : null,
      webFolder: fileURLToPath(new URL('../../../web/dist', import.meta.url)),
    })
    sayWhereToGo(environment)
    void server.warmUp()
  } catch (error) {
    await stop()
    throw error
  }
}

main().catch((error: unknown) => {
  console.error(`\n${sentenceFor(error)}`)
  process.exit(1)
})
