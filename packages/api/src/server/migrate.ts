import { checkOwnerRole } from '../database/role-check.ts'
import { readOwnerUrl } from './environment.ts'
import { layTables } from './lay-tables.ts'
import { say } from './say.ts'
import { sentenceFor } from './sentence-for.ts'

/** The step before a new version serves: brings the tables up to date as their owner, and says what it did. */
async function main(): Promise<void> {
  const ownerUrl = readOwnerUrl(process.env)
  await checkOwnerRole(ownerUrl)
  const done = await layTables(ownerUrl)
  say(done.length === 0 ? 'The tables are up to date.' : `Brought up to date: ${done.join(', ')}`)
}

main().catch((error: unknown) => {
  console.error(`The tables could not be brought up to date: ${sentenceFor(error)}`)
  process.exitCode = 1
})
