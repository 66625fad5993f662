import { beginningWith, eachKey, withKept, type Kept } from './kept-database.ts'
import {
  letGoOfHeaviest,
  letGoOfPictures,
  mostWeight,
  picturesIn,
  type KeptPicture,
} from './kept-pictures.ts'
import type { Kind, Place } from './what-is-kept.ts'
import type { ReadRange } from './what-was-read.ts'

/** An answer as it is kept. */
export interface KeptAnswer extends Place {
  /** With which it was asked. */
  variables: Record<string, unknown>
  data: unknown
  /** Of a thread: what was read of it, also where the answer does not hold all of that. */
  read?: ReadRange
  /** When the API said so, in milliseconds. */
  keptAt: number
  /** When it was asked for again, where this came of it: all that was told by then is in it. */
  askedAt?: number
  /** When somebody opened it last. */
  openedAt: number
}

/** Of these, so many are kept: those that were opened last. */
const mostOf: Partial<Record<Kind, number>> = { thread: 50, meeting: 10 }

/** The answer that holds a thread's posts. */
const withPosts = 'ThreadPage'

/**
 * What was read on this device, in the browser's own database, under a name that only this one beginning of it has.
 * It is opened for each thing it does and closed again: whoever wipes it waits for nobody.
 */
export class Snapshot {
  readonly #name: string
  readonly #isOver: () => boolean
  #last: Promise<unknown> = Promise.resolve()

  /** @param isOver whether it was wiped meanwhile, by whomever: then nothing is looked for, and nothing begun again */
  constructor(name: string, isOver = () => false) {
    this.#name = name
    this.#isOver = isOver
  }

  find({ subject, operationName }: Place): Promise<KeptAnswer | undefined> {
    return this.#within('readonly', ({ answers }) => answers.get([subject, operationName]))
  }

  /**
   * Keeps an answer in place of an earlier one. Of what is too much then, that goes which was opened longest ago; and so
   * do pictures that stand in it no more.
   */
  keep(answer: KeptAnswer): Promise<void> {
    return this.#within('readwrite', kept => {
      const { kind, subject, operationName } = answer
      kept.answers.put(answer)
      letGoOfOldest(kept, kind)
      if (operationName === withPosts) letGoOfPictures(kept, subject, picturesIn(answer.data))
    })
  }

  forget(subject: string): Promise<void> {
    return this.#within('readwrite', kept => {
      kept.answers.delete(beginningWith(subject))
      letGoOfPictures(kept, subject)
    })
  }

  /** Forgets one answer, where it can neither be left as it is nor be asked for again. */
  forgetAnswer({ subject, operationName }: Place): Promise<void> {
    return this.#within('readwrite', ({ answers }) => void answers.delete([subject, operationName]))
  }

  /** Forgets all of the groups that are not these. */
  forgetOthersThan(groups: readonly string[]): Promise<void> {
    return this.#within('readwrite', ({ answers, pictures }) => {
      for (const store of [answers, pictures])
        eachKey(store.index('group').openKeyCursor(), ({ key, primaryKey }) => {
          if (key !== '' && !groups.includes(String(key))) store.delete(primaryKey)
        })
    })
  }

  /** Forgets all of one group. */
  forgetGroup(group: string): Promise<void> {
    return this.#within('readwrite', ({ answers, pictures }) => {
      for (const store of [answers, pictures])
        eachKey(store.index('group').openKeyCursor(IDBKeyRange.only(group)), ({ primaryKey }) =>
          store.delete(primaryKey),
        )
    })
  }

  /** All that is kept, what was opened last first. */
  async all(): Promise<KeptAnswer[]> {
    const all = await this.#within<KeptAnswer[]>('readonly', ({ answers }) => answers.getAll())
    return (all ?? []).toSorted((one, other) => other.openedAt - one.openedAt)
  }

  /** Where the pictures of a thread are fetched that are not kept yet. */
  async picturesMissing(subject: string, data: unknown): Promise<string[]> {
    const there = await this.#within<IDBValidKey[]>('readonly', ({ pictures }) =>
      pictures.index('weight').getAllKeys(beginningWith(subject)),
    )
    return [...picturesIn(data)].filter(path => !there?.includes(path))
  }

  async hasPicture(path: string): Promise<boolean> {
    const found = await this.#within<IDBValidKey | undefined>('readonly', ({ pictures }) =>
      pictures.getKey(path),
    )
    return found !== undefined
  }

  /** Keeps a picture, if its thread is kept and it stands in that still. */
  keepPicture(picture: KeptPicture, most = mostWeight): Promise<void> {
    return this.#within('readwrite', kept => {
      const thread: IDBRequest<KeptAnswer | undefined> = kept.answers.get([picture.subject, withPosts])
      thread.addEventListener('success', () => {
        if (!picturesIn(thread.result?.data).has(picture.path)) return
        kept.pictures.put(picture)
        letGoOfHeaviest(kept, most)
      })
    })
  }

  /** One after the other, in the order in which it was asked for. */
  #within<Found = void>(
    mode: IDBTransactionMode,
    work: (kept: Kept) => IDBRequest<Found> | void,
  ): Promise<Found> {
    const next = this.#last.then(() =>
      this.#isOver() ? undefined : withKept(this.#name, mode, work),
    ) as Promise<Found>
    this.#last = next.catch(() => undefined)
    return next
  }
}

function letGoOfOldest(kept: Kept, kind: Kind): void {
  const { answers } = kept
  const most = mostOf[kind]
  if (!most) return
  const latest = new Set<string>()
  eachKey(answers.index('opened').openKeyCursor(beginningWith(kind), 'prev'), ({ primaryKey }) => {
    const [subject] = primaryKey as [string]
    if (latest.has(subject)) return
    if (latest.size < most) return void latest.add(subject)
    answers.delete(primaryKey)
    letGoOfPictures(kept, subject)
  })
}
