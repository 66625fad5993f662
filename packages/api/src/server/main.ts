import { fileURLToPath } from 'node:url'
import { checkAppRole, UnusableDatabase } from '../database/role-check.ts'
import { isForTryingOut, readEnvironment, SettingError } from './environment.ts'
import { findDatabase } from './find-database.ts'
import { say, sayWhereToGo } from './say.ts'
import { startServer, type RunningServer } from './start-server.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/** Starts Sixthirty: the database, its tables, the demo the first time, then the server. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  const database = await findDatabase(environment, say)
  let server: RunningServer | undefined
  const stop = async () => {
    await server?.stop()
    await database.stop()
  }
  stopOnSignals(stop)
  try {
    await checkAppRole(database.appUrl)
    server = await startServer({
      ...environment,
      ...database,
      anyoneMayFound: environment.founding === 'anyone',
      showKeptLetters: isForTryingOut(environment),
      webFolder: fileURLToPath(new URL('../../../web/dist', import.meta.url)),
    })
    sayWhereToGo(environment)
  } catch (error) {
    await stop()
    throw error
  }
}

main().catch((error: unknown) => {
  console.error(`\n${sentenceFor(error)}`)
  process.exit(1)
})

/** One clear sentence where the operator can do something about it; the whole story where it is a fault of ours. */
function sentenceFor(error: unknown): string {
  if (error instanceof SettingError || error instanceof UnusableDatabase) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${process.env['PORT'] ?? 4000} is taken by another program: stop that one, or set PORT to a free one.`
  }
  if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EROFS')) {
    return `Sixthirty may not write there (${error.message}): set SIXTHIRTY_DATA to a folder that it may.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
