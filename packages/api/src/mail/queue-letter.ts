import { randomUUIDv7 } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { withoutLineBreaks } from './without-line-breaks.ts'
import type { Letter } from './letter.ts'

/**
 * Queues a letter in a verb's own transaction; it leaves once that is committed.
 * A letter of a group is refused by the database unless it is queued from within that group.
 */
export async function queueLetter(manager: EntityManager, letter: Letter): Promise<void> {
  const { kind, groupId = null, subjectId = null, text, html } = letter
  const [id, subject] = [randomUUIDv7(), withoutLineBreaks(letter.subject)]
  const values = [id, kind, groupId, subjectId, letter.to, subject, text, html]
  await manager.query('select app.queue_letter($1, $2, $3, $4, $5, $6, $7, $8)', values)
}
