import { nameOfKept } from './names.ts'

/** What is kept: answers of the API, and the small pictures that stand in them. */
export interface Kept {
  answers: IDBObjectStore
  pictures: IDBObjectStore
}

/** Does one thing in the browser's database of that name, wholly or not at all, and closes it again. */
export async function withKept<Found>(
  name: string,
  mode: IDBTransactionMode,
  work: (kept: Kept) => IDBRequest<Found> | void,
): Promise<Found> {
  const database = await open(name)
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(['answers', 'pictures'], mode)
      const request = work({
        answers: transaction.objectStore('answers'),
        pictures: transaction.objectStore('pictures'),
      })
      transaction.addEventListener('complete', () => resolve(request?.result as Found))
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
  } finally {
    database.close()
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(nameOfKept(name), 2)
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion < 1) makeAnswers(request.result)
      makePictures(request.result)
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

function makeAnswers(database: IDBDatabase): void {
  const answers = database.createObjectStore('answers', { keyPath: ['subject', 'operationName'] })
  answers.createIndex('opened', ['kind', 'openedAt'])
  answers.createIndex('group', 'group')
}

function makePictures(database: IDBDatabase): void {
  const pictures = database.createObjectStore('pictures', { keyPath: 'path' })
  // What is looked for lies in the keys: nobody reads a picture to know how much it weighs.
  pictures.createIndex('weight', ['subject', 'weight'])
  pictures.createIndex('group', 'group')
}

/** Looks at each key in its order, then goes on. */
export function eachKey(
  request: IDBRequest<IDBCursor | null>,
  look: (at: IDBCursor) => void,
  done?: () => void,
): void {
  request.addEventListener('success', () => {
    const { result: cursor } = request
    if (!cursor) return done?.()
    look(cursor)
    cursor.continue()
  })
}

/** All keys of an index that begin so. */
export const beginningWith = (...begin: string[]) => IDBKeyRange.bound(begin, [...begin, []])
