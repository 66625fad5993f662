import { beginningWith, eachKey, type Kept } from './kept-database.ts'

/** A picture of a thread, as it stands small below the words. */
export interface KeptPicture {
  /** Where it is fetched. */
  path: string
  /** "thread 019a…": in what it stands. */
  subject: string
  group: string
  type: string
  /** In bytes. */
  weight: number
  bytes: ArrayBuffer
}

/** So much of them is kept, in bytes. */
export const mostWeight = 50 * 1024 * 1024

/** Where the small pictures in an answer are fetched. */
export function picturesIn(data: unknown, found = new Set<string>()): Set<string> {
  if (typeof data !== 'object' || data === null) return found
  for (const [field, value] of Object.entries(data)) {
    if (field === 'smallPath' && typeof value === 'string') found.add(value)
    else picturesIn(value, found)
  }
  return found
}

/** Lets go of the pictures of a thread that stand in it no more; of all of them, where none are named. */
export function letGoOfPictures({ pictures }: Kept, subject: string, but?: ReadonlySet<string>): void {
  eachKey(pictures.index('weight').openKeyCursor(beginningWith(subject)), ({ primaryKey }) => {
    if (!but?.has(String(primaryKey))) pictures.delete(primaryKey)
  })
}

/** Lets go of what is too much: of the threads that were opened longest ago, and in each of what was sent first. */
export function letGoOfHeaviest({ answers, pictures }: Kept, most: number): void {
  const rank = new Map<string, number>()
  const byOpening = answers.index('opened').openKeyCursor(beginningWith('thread'), 'prev')
  eachKey(
    byOpening,
    ({ primaryKey }) => {
      const [subject] = primaryKey as [string]
      if (!rank.has(subject)) rank.set(subject, rank.size)
    },
    () => {
      const all: { path: IDBValidKey; rank: number; weight: number }[] = []
      eachKey(
        pictures.index('weight').openKeyCursor(null, 'prev'),
        ({ key, primaryKey }) => {
          const [subject, weight] = key as [string, number]
          all.push({ path: primaryKey, rank: rank.get(subject) ?? Infinity, weight })
        },
        () => {
          let sum = 0
          for (const { path, weight } of all.toSorted(lastOpenedFirst))
            if ((sum += weight) > most) pictures.delete(path)
        },
      )
    },
  )
}

/** Ids tell in their order when they were made. */
function lastOpenedFirst(
  a: { path: IDBValidKey; rank: number },
  b: { path: IDBValidKey; rank: number },
): number {
  return a.rank === b.rank ? (a.path < b.path ? 1 : -1) : a.rank - b.rank
}
