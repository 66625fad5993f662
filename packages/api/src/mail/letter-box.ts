import type { EntityManager } from 'typeorm'
import type { LetterOutcome, QueuedLetter } from './letter-kinds.ts'
import type { LetterWords } from './letter.ts'

/** A letter taken out to be sent, or one that was closed and whose room has yet to be told. */
export type TakenLetter = QueuedLetter & {
  messageId: string
  words: LetterWords | null
  outcome: LetterOutcome | null
}

type Row = QueuedLetter & {
  messageId: string
  subject: string | null
  text: string | null
  html: string | null
  state: LetterOutcome['state'] | null
  problem: string | null
}

/**
 * Takes a letter out to be sent, counting the attempt. It keeps one Message-ID over all attempts, by which mail
 * programs know a double.
 * @returns null when nothing is left to be done about it
 */
export async function takeLetter(
  manager: EntityManager,
  id: string,
  messageIdHost: string,
): Promise<TakenLetter | null> {
  const [rows]: [Row[], number] = await manager.query(
    `update mail.letters set attempts = attempts + 1, message_id = coalesce(message_id, '<' || id || '@' || $2 || '>')
     where id = $1 and told_at is null
     returning id, kind, group_id as "groupId", subject_id as "subjectId", member_id as "memberId",
       coalesce(app.address_of_account(app.account_of_member(group_id, member_id)), to_address) as "toAddress",
       queued_at as "queuedAt", message_id as "messageId", subject, text, html, problem,
       case when sent_at is not null then 'SENT' when dropped_at is not null then 'DROPPED'
         when failed_at is not null then 'FAILED' end as state`,
    [id, messageIdHost],
  )
  const [row] = rows
  if (!row) return null
  const { subject, text, html, state: _state, problem: _problem, ...letter } = row
  const words = subject !== null && text !== null && html !== null ? { subject, text, html } : null
  return { ...letter, words, outcome: outcomeOf(row) }
}

function outcomeOf({ state, problem }: Row): LetterOutcome | null {
  if (state === 'FAILED') return { state, problem: problem ?? '' }
  return state && { state }
}

/** Keeps what became of a letter. Its words are erased; where there was nobody to carry it, those it left with are kept. */
export async function closeLetter(
  manager: EntityManager,
  { id }: QueuedLetter,
  outcome: LetterOutcome,
  kept: LetterWords | null,
): Promise<void> {
  const column = { SENT: 'sent_at', DROPPED: 'dropped_at', FAILED: 'failed_at' }[outcome.state]
  const problem = outcome.state === 'FAILED' ? outcome.problem : null
  await manager.query(
    `update mail.letters set ${column} = now(), problem = $2, subject = $3, text = $4, html = $5 where id = $1`,
    [id, problem, kept?.subject ?? null, kept?.text ?? null, kept?.html ?? null],
  )
}

/** Notes that the letter's room knows what became of it. */
export async function markTold(manager: EntityManager, { id }: QueuedLetter): Promise<void> {
  await manager.query('update mail.letters set told_at = now() where id = $1', [id])
}
