import type { TestDatabase } from '../test-database.ts'

/** Whatever lies below a thread. */
const tablesOfThreads = [
  'threads',
  'posts',
  'thread_readers',
  'thread_reads',
  'thread_thanks',
  'post_reactions',
  'post_mentions',
  'post_files',
  'table_items',
  'thread_meetings',
]

/** All that a thread is made of, as it lies in the database. */
export async function contentsOfThread(database: TestDatabase, threadId: string): Promise<unknown> {
  const found: unknown[] = []
  for (const name of tablesOfThreads) {
    const key = name === 'threads' ? 'id' : 'thread_id'
    const rows = `select t::text from ${name} t where ${key} = $1 order by 1`
    found.push(await database.asSuperuser(rows, [threadId]))
  }
  return found
}
