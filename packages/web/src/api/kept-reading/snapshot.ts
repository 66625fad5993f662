import { nameOfKept } from './names.ts'
import type { Kind, Place } from './what-is-kept.ts'

/** An answer as it is kept. */
export interface KeptAnswer extends Place {
  data: unknown
  /** When the API said so, in milliseconds. */
  keptAt: number
  /** When somebody opened it last. */
  openedAt: number
}

/** Of these, so many are kept: those that were opened last. */
const mostOf: Partial<Record<Kind, number>> = { thread: 50, meeting: 10 }

const store = 'answers'
type Store = IDBObjectStore

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
    this.#name = nameOfKept(name)
    this.#isOver = isOver
  }

  find({ subject, operationName }: Place): Promise<KeptAnswer | undefined> {
    return this.#within('readonly', kept => kept.get([subject, operationName]))
  }

  /** Keeps an answer in place of an earlier one. Of what is too much then, that goes which was opened longest ago. */
  keep(answer: KeptAnswer): Promise<void> {
    return this.#within('readwrite', kept => {
      kept.put(answer)
      letGoOfOldest(kept, answer.kind)
    })
  }

  forget(subject: string): Promise<void> {
    return this.#within('readwrite', kept => void kept.delete(IDBKeyRange.bound([subject], [subject, []])))
  }

  /** Forgets all of the groups that are not these. */
  forgetOthersThan(groups: readonly string[]): Promise<void> {
    return this.#within('readwrite', kept =>
      eachKey(kept.index('group').openKeyCursor(), ({ key, primaryKey }) => {
        if (key !== '' && !groups.includes(String(key))) kept.delete(primaryKey)
      }),
    )
  }

  /** Forgets all of one group. */
  forgetGroup(group: string): Promise<void> {
    return this.#within('readwrite', kept =>
      eachKey(kept.index('group').openKeyCursor(IDBKeyRange.only(group)), ({ primaryKey }) =>
        kept.delete(primaryKey),
      ),
    )
  }

  /** The threads that were kept before this moment, the last opened first. */
  async threadsKeptBefore(moment: number): Promise<{ group: string; subject: string }[]> {
    const all = await this.#within<KeptAnswer[]>('readonly', kept =>
      kept.index('opened').getAll(of('thread')),
    )
    return (all ?? [])
      .filter(({ operationName, keptAt }) => operationName === 'ThreadPage' && keptAt < moment)
      .toReversed()
  }

  /** One after the other, in the order in which it was asked for. */
  #within<Found = void>(
    mode: IDBTransactionMode,
    work: (kept: Store) => IDBRequest<Found> | void,
  ): Promise<Found> {
    const next = this.#last.then(() =>
      this.#isOver() ? undefined : withDatabase(this.#name, mode, work),
    ) as Promise<Found>
    this.#last = next.catch(() => undefined)
    return next
  }
}

async function withDatabase<Found>(
  name: string,
  mode: IDBTransactionMode,
  work: (kept: Store) => IDBRequest<Found> | void,
): Promise<Found> {
  const database = await open(name)
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const request = work(transaction.objectStore(store))
      transaction.addEventListener('complete', () => resolve(request?.result as Found))
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
  } finally {
    database.close()
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => {
      const kept = request.result.createObjectStore(store, { keyPath: ['subject', 'operationName'] })
      kept.createIndex('opened', ['kind', 'openedAt'])
      kept.createIndex('group', 'group')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

const of = (kind: Kind) => IDBKeyRange.bound([kind], [kind, []])

function letGoOfOldest(kept: Store, kind: Kind): void {
  const most = mostOf[kind]
  if (!most) return
  const latest = new Set<string>()
  eachKey(kept.index('opened').openKeyCursor(of(kind), 'prev'), ({ primaryKey }) => {
    const [subject] = primaryKey as [string]
    if (latest.has(subject)) return
    if (latest.size < most) latest.add(subject)
    else kept.delete(primaryKey)
  })
}

function eachKey(request: IDBRequest<IDBCursor | null>, look: (at: IDBCursor) => void): void {
  request.addEventListener('success', () => {
    const { result: cursor } = request
    if (!cursor) return
    look(cursor)
    cursor.continue()
  })
}
