import type { EntityManager } from 'typeorm'
import type { LetterOutcome, QueuedLetter } from './letter-kinds.ts'
import type { LeavingLetter } from './post.ts'

export type LetterOnItsWay = QueuedLetter & LeavingLetter

/**
 * Takes a letter out to be sent, counting the attempt. It keeps one Message-ID over all attempts, by which mail
 * programs know a double.
 * @returns null when it has already been sent, dropped or given up
 */
export async function takeLetter(
  manager: EntityManager,
  id: string,
  messageIdHost: string,
): Promise<LetterOnItsWay | null> {
  const [letters]: [LetterOnItsWay[], number] = await manager.query(
    `update mail.letters set attempts = attempts + 1, message_id = coalesce(message_id, '<' || id || '@' || $2 || '>')
     where id = $1 and sent_at is null and dropped_at is null and failed_at is null
     returning id, kind, group_id as "groupId", subject_id as "subjectId", to_address as "toAddress",
       queued_at as "queuedAt", message_id as "messageId", subject, text, html`,
    [id, messageIdHost],
  )
  return letters[0] ?? null
}

/** Keeps what became of a letter. Its words are erased, unless there was nobody to carry it. */
export async function closeLetter(
  manager: EntityManager,
  letter: QueuedLetter,
  outcome: LetterOutcome,
  keepWords: boolean,
): Promise<void> {
  const column = { SENT: 'sent_at', DROPPED: 'dropped_at', FAILED: 'failed_at' }[outcome.state]
  const erase = keepWords ? '' : ', subject = null, text = null, html = null'
  await manager.query(`update mail.letters set ${column} = now(), problem = $2${erase} where id = $1`, [
    letter.id,
    outcome.state === 'FAILED' ? outcome.problem : null,
  ])
}
