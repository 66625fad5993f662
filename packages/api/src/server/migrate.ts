import { layTables } from './lay-tables.ts'

/** The step before a new version serves: brings the tables up to date as their owner, and says what it did. */
const ownerUrl = process.env['DATABASE_OWNER_URL']
if (!ownerUrl) {
  console.error('DATABASE_OWNER_URL must be set: migrations run as the owner of the tables.')
  process.exit(1)
}
try {
  const done = await layTables(ownerUrl)
  console.log(done.length === 0 ? 'The tables are up to date.' : `Brought up to date: ${done.join(', ')}`)
} catch (error) {
  console.error(
    `The tables could not be brought up to date: ${error instanceof Error ? error.message : String(error)}`,
  )
  process.exit(1)
}
