import type { EntityManager } from 'typeorm'
import type { LetterOutcome, QueuedLetter } from './letter-kinds.ts'
import type { LetterWords } from './letter.ts'
import { putOff } from './put-off.ts'

/** A letter taken out to be sent, or one that was closed and whose room has yet to be told. */
export type TakenLetter = QueuedLetter & {
  messageId: string
  words: LetterWords | null
  outcome: LetterOutcome | null
  /** Its member is no longer known here. */
  isToNobody: boolean
  /** Mail to its address came back. */
  isToUnreachable: boolean
  /** Until when nobody else takes it, as Postgres writes it. */
  leasedUntil: string
}

type Row = Omit<TakenLetter, 'words' | 'outcome'> & {
  subject: string | null
  text: string | null
  html: string | null
  state: LetterOutcome['state'] | null
  problem: string | null
}

/**
 * Takes a letter out to be sent, counting the attempt, and keeps it from everybody else for so many milliseconds: the
 * queue may hand a job on while the process that held it is only slow. It keeps one Message-ID over all attempts, by
 * which mail programs know a double, and goes to the address its member has now.
 * @returns null when nothing is left to be done about it, or somebody else has it: then it is queued anew for when they
 *   must be done, as they may never be
 */
export async function takeLetter(
  manager: EntityManager,
  id: string,
  { messageIdHost, lease }: { messageIdHost: string; lease: number },
): Promise<TakenLetter | null> {
  const address = 'app.address_of_account(app.account_of_member(group_id, member_id))'
  const [rows]: [Row[], number] = await manager.query(
    `update mail.letters l set attempts = attempts + 1, message_id = coalesce(message_id, '<' || id || '@' || $2 || '>'),
       leased_until = now() + $3 * interval '1 millisecond', to_address = coalesce(${address}, to_address)
     where id = $1 and told_at is null and (leased_until is null or leased_until <= now())
     returning id, kind, group_id as "groupId", subject_id as "subjectId", member_id as "memberId",
       to_address as "toAddress", queued_at as "queuedAt", message_id as "messageId", subject, text, html, problem,
       leased_until::text as "leasedUntil", member_id is not null and ${address} is null as "isToNobody",
       exists (select from mail.unreachable u where u.address = l.to_address) as "isToUnreachable",
       case when sent_at is not null then 'SENT' when dropped_at is not null then 'DROPPED'
         when failed_at is not null then 'FAILED' end as state`,
    [id, messageIdHost, lease],
  )
  const [row] = rows
  if (!row) {
    await putOffWhileTaken(manager, id)
    return null
  }
  const { subject, text, html, state: _state, problem: _problem, ...letter } = row
  const words = subject !== null && text !== null && html !== null ? { subject, text, html } : null
  return { ...letter, words, outcome: outcomeOf(row) }
}

async function putOffWhileTaken(manager: EntityManager, id: string): Promise<void> {
  const [taken]: { until: Date }[] = await manager.query(
    'select coalesce(leased_until, now()) as until from mail.letters where id = $1 and told_at is null',
    [id],
  )
  if (taken) await putOff(manager, { id }, taken.until)
}

/** Gives a letter back, for whoever tries it next, unless somebody has taken it since. */
export async function giveBack(manager: EntityManager, { id, leasedUntil }: TakenLetter): Promise<void> {
  await manager.query(
    'update mail.letters set leased_until = null where id = $1 and leased_until = $2::timestamptz',
    [id, leasedUntil],
  )
}

function outcomeOf({ state, problem }: Row): LetterOutcome | null {
  if (state === 'FAILED') return { state, problem: problem ?? '' }
  return state && { state }
}

/**
 * Keeps what became of a letter. Its words are erased; where there was nobody to carry it, those it left with are kept.
 * @returns false when somebody else has kept it before, and tells of it
 */
export async function closeLetter(
  manager: EntityManager,
  { id }: QueuedLetter,
  outcome: LetterOutcome,
  kept: LetterWords | null,
): Promise<boolean> {
  const column = { SENT: 'sent_at', DROPPED: 'dropped_at', FAILED: 'failed_at' }[outcome.state]
  const problem = outcome.state === 'FAILED' ? outcome.problem : null
  const [, closed]: [unknown, number] = await manager.query(
    `update mail.letters set ${column} = now(), problem = $2, subject = $3, text = $4, html = $5
     where id = $1 and num_nonnulls(sent_at, dropped_at, failed_at) = 0`,
    [id, problem, kept?.subject ?? null, kept?.text ?? null, kept?.html ?? null],
  )
  return closed > 0
}

/** Notes that the letter's room knows what became of it. */
export async function markTold(manager: EntityManager, { id }: QueuedLetter): Promise<void> {
  await manager.query('update mail.letters set told_at = now(), leased_until = null where id = $1', [id])
}
