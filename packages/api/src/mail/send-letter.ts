import type { Task } from 'graphile-worker'
import type { EntityManager } from 'typeorm'
import * as v from 'valibot'
import type { Database } from '../database/database.ts'
import { copy } from './copy/en.ts'
import { closeLetter, markTold, takeLetter, type TakenLetter } from './letter-box.ts'
import { letGo } from './let-go.ts'
import type { LetterWords } from './letter.ts'
import { putOff } from './put-off.ts'
import type { LetterKind, LetterKinds, LetterOutcome, QueuedLetter } from './letter-kinds.ts'
import { LetterRefused, type Post } from './post.ts'

const payloadShape = v.object({ id: v.pipe(v.string(), v.uuid()) })

type Sending = { database: Database; post: Post; kinds: LetterKinds; messageIdHost: string }

/**
 * The job that sends one letter, keeps what became of it, then tells its room. What the room no longer wants is
 * dropped; what the mail server refuses for good, or too often, has failed. A connection lost between sending and
 * keeping can make one double, under one Message-ID.
 */
export function sendLetter(sending: Sending): Task {
  const { database, post, kinds, messageIdHost } = sending
  return async (payload, { job }) => {
    const { id } = v.parse(payloadShape, payload)
    const letter = await database.asMachinery(manager => takeLetter(manager, id, messageIdHost))
    if (!letter) return
    const kind = kinds[letter.kind]
    if (!kind) throw new Error(`There is no kind of letter called ${letter.kind}.`)

    let { outcome } = letter
    if (!outcome) {
      const reached = await sendOnce(sending, letter, kind, job.attempts >= job.max_attempts)
      if (reached === 'WAITS') return
      const { words, ...became } = reached
      const kept = post.keepsWords && words ? words : null
      await database.asMachinery(manager => closeLetter(manager, letter, became, kept))
      outcome = became
    }
    const told = outcome
    await asLetter(database, letter, async manager => {
      await kind.afterAttempt?.(letter, told, manager)
      await markTold(manager, letter)
    })
  }
}

/** What became of it, and the words it left with. */
type Reached = LetterOutcome & { words?: LetterWords }

/** @throws Error when it may go better later */
async function sendOnce(
  { database, post }: Sending,
  letter: TakenLetter,
  kind: LetterKind,
  isLast: boolean,
): Promise<Reached | 'WAITS'> {
  const wanted = await asLetter(
    database,
    letter,
    async manager => kind.stillWanted?.(letter, manager) ?? true,
  )
  if (!wanted) return { state: 'DROPPED' }
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
  if (!words) return { state: 'DROPPED' }
  const { messageId, toAddress } = letter
  try {
    await post.send({ ...words, messageId, toAddress })
    return { state: 'SENT', words }
  } catch (error) {
    if (error instanceof LetterRefused) return { state: 'FAILED', problem: error.message }
    if (!isLast) throw notYet(error)
    return { state: 'FAILED', problem: `${copy.neverTaken} (${codesOf(error)})` }
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
