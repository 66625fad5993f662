import type { Task } from 'graphile-worker'
import type { EntityManager } from 'typeorm'
import * as v from 'valibot'
import type { Database } from '../database/database.ts'
import { copy } from './copy/en.ts'
import { closeLetter, giveBack, markTold, takeLetter, type TakenLetter } from './letter-box.ts'
import { letGo } from './let-go.ts'
import type { LetterWords } from './letter.ts'
import { putOff } from './put-off.ts'
import type { LetterKind, LetterKinds, LetterOutcome, QueuedLetter } from './letter-kinds.ts'
import { LetterRefused, type Post } from './post.ts'

const payloadShape = v.object({ id: v.pipe(v.string(), v.uuid()) })

/**
 * How long one attempt may take, all told, and for how long nobody else takes the letter meanwhile; in milliseconds. The
 * attempt begins before the lease does and ends long before it, also when the mail server trickles or a process stalls.
 */
export type Patience = { attempt: number; lease: number }
const usualPatience: Patience = { attempt: 60_000, lease: 120_000 }

type Sending = {
  database: Database
  post: Post
  kinds: LetterKinds
  messageIdHost: string
  patience?: Patience
}

/**
 * The job that sends one letter, keeps what became of it, then tells its room. What the room no longer wants is
 * dropped; what the mail server refuses for good, or too often, has failed. A connection lost between sending and
 * keeping can make one double, under one Message-ID.
 */
export function sendLetter(sending: Sending): Task {
  const { database, messageIdHost, patience = usualPatience } = sending
  return async (payload, { job }) => {
    const { id } = v.parse(payloadShape, payload)
    const enough = AbortSignal.timeout(patience.attempt)
    const letter = await database.asMachinery(manager =>
      takeLetter(manager, id, { messageIdHost, lease: patience.lease }),
    )
    if (!letter) return
    try {
      await carry(sending, letter, { enough, isLast: job.attempts >= job.max_attempts })
    } catch (error) {
      // Where even this fails, the lease runs out by itself.
      await database.asMachinery(manager => giveBack(manager, letter)).catch(() => undefined)
      throw error
    }
  }
}

type Attempt = { enough: AbortSignal; isLast: boolean }

async function carry(sending: Sending, letter: TakenLetter, attempt: Attempt): Promise<void> {
  const { database, post, kinds } = sending
  const kind = kinds[letter.kind]
  if (!kind) throw new Error(`There is no kind of letter called ${letter.kind}.`)
  let { outcome } = letter
  if (!outcome) {
    const reached = await sendOnce(sending, letter, kind, attempt)
    if (reached === 'WAITS') return database.asMachinery(manager => giveBack(manager, letter))
    const kept = post.keepsWords ? reached.words : null
    outcome = reached.outcome
    if (!(await database.asMachinery(manager => closeLetter(manager, letter, reached.outcome, kept)))) return
  }
  const told = outcome
  await asLetter(database, letter, async manager => {
    await kind.afterAttempt?.(letter, told, manager)
    await markTold(manager, letter)
  })
}

/** What became of a letter, and the words it left with. */
type Reached = { outcome: LetterOutcome; words: LetterWords | null }

const dropped: Reached = { outcome: { state: 'DROPPED' }, words: null }
const failed = (problem: string): Reached => ({ outcome: { state: 'FAILED', problem }, words: null })

/** @throws Error when it may go better later */
async function sendOnce(
  { database, post }: Sending,
  letter: TakenLetter,
  kind: LetterKind,
  { enough, isLast }: Attempt,
): Promise<Reached | 'WAITS'> {
  const wanted =
    !letter.isToNobody &&
    (await asLetter(database, letter, async manager => kind.stillWanted?.(letter, manager) ?? true))
  if (!wanted) return dropped
  if (letter.isToUnreachable && !kind.alsoToUnreachable) return failed(copy.cameBack)
  const notBefore = await asLetter(
    database,
    letter,
    async manager => kind.notBefore?.(letter, manager) ?? null,
  )
  if (notBefore) {
    await database.asMachinery(manager => putOff(manager, letter, notBefore))
    return 'WAITS'
  }
  const most = kind.mostToOneAddressInADay
  if (most && !(await database.asMachinery(manager => letGo(manager, letter, most)))) return 'WAITS'
  const words = kind.compose ? await kind.compose(letter) : letter.words
  if (!words) return dropped
  const { messageId, toAddress } = letter
  try {
    await post.send({ ...words, messageId, toAddress }, enough)
    return { outcome: { state: 'SENT' }, words }
  } catch (error) {
    if (error instanceof LetterRefused) return failed(error.message)
    if (!isLast) throw notYet(error)
    return failed(`${copy.neverTaken} (${codesOf(error)})`)
  }
}

function asLetter<Result>(
  database: Database,
  letter: QueuedLetter,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  return letter.groupId
    ? database.asSystem(`sending ${letter.kind}`, letter.groupId, work)
    : database.asMachinery(work)
}

const notYet = (error: unknown) => new Error(`A letter could not be sent yet (${codesOf(error)}).`)

/**
 * What is told of a passing trouble: no words of the error's, for those name addresses, as mail servers like to repeat
 * them, and the machines behind this one.
 */
function codesOf(error: unknown): string {
  const told = error instanceof Error ? (error as { code?: unknown; responseCode?: unknown }) : {}
  return [told.code, told.responseCode].filter(Boolean).join(' ') || 'no code'
}
