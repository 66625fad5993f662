import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { makeSchema } from './schema.ts'

/** Writes `schema.graphql`, the one bridge to the web; with --check only says whether the committed one is fresh. */
const file = new URL('../../schema.graphql', import.meta.url)
const printed = `${printSchema(lexicographicSortSchema(makeSchema()))}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed)
} else if (readFileSync(file, 'utf8') !== printed) {
  console.error(
    'schema.graphql is not what the code says: run pnpm --filter @sixthirty/api schema and commit it.',
  )
  process.exitCode = 1
}
