import type { Task } from 'graphile-worker'
import type { EntityManager } from 'typeorm'
import * as v from 'valibot'
import type { Database } from '../database/database.ts'
import { closeLetter, takeLetter } from './letter-box.ts'
import type { LetterKinds, LetterOutcome, QueuedLetter } from './letter-kinds.ts'
import { LetterRefused, type Post } from './post.ts'

const payloadShape = v.object({ id: v.pipe(v.string(), v.uuid()) })

type Sending = { database: Database; post: Post; kinds: LetterKinds; messageIdHost: string }

/**
 * The job that sends one letter. What its room no longer wants is dropped; what the mail server refuses for good, or
 * too often, has failed. A connection lost between sending and noting it can make one double, under one Message-ID.
 */
export function sendLetter({ database, post, kinds, messageIdHost }: Sending): Task {
  return async (payload, { job }) => {
    const { id } = v.parse(payloadShape, payload)
    const letter = await database.asMachinery(manager => takeLetter(manager, id, messageIdHost))
    if (!letter) return
    const kind = kinds[letter.kind]
    if (!kind) throw new Error(`There is no kind of letter called ${letter.kind}.`)

    const close = (outcome: LetterOutcome) =>
      asLetter(database, letter, async manager => {
        await closeLetter(manager, letter, outcome, post.keepsWords && outcome.state === 'SENT')
        await kind.afterAttempt?.(letter, outcome, manager)
      })

    const wanted = await asLetter(
      database,
      letter,
      async manager => (await kind.stillWanted?.(letter, manager)) ?? true,
    )
    if (!wanted) return close({ state: 'DROPPED' })
    try {
      await post.send(letter)
    } catch (error) {
      const isLast = job.attempts >= job.max_attempts
      if (!(error instanceof LetterRefused) && !isLast) throw notYet(error)
      return close({ state: 'FAILED', problem: error instanceof Error ? error.message : String(error) })
    }
    return close({ state: 'SENT' })
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

/** What the queue and the log keep of a passing trouble: no address, which mail servers like to repeat. */
function notYet(error: unknown): Error {
  const told = error instanceof Error ? (error as { code?: unknown; responseCode?: unknown }) : {}
  return new Error(
    `A letter could not be sent yet (${[told.code, told.responseCode].filter(Boolean).join(' ') || 'no code'}).`,
  )
}
