import { deviceStorage, keysUnder } from './device-storage.ts'

/** Under which names words lie that nobody but their writer has read, and what is noted beside them. */
const unread = ['draft', 'aside', 'unsent', 'waiting']
const noted = ['heard', 'forgotten']

const keysOf = (seatId: string, names: string[]): string[] => {
  const storage = deviceStorage()
  return storage ? names.flatMap(name => keysUnder(storage, `sixthirty/${name}/${seatId}/`)) : []
}

/** Whether words of a seat lie on this device that were begun, or sent and not posted yet. */
export function hasWordsHere(seatId: string): boolean {
  return keysOf(seatId, unread).length > 0
}

/** The seat is no more: nothing of what was begun at it stays on this device, and nothing is sent any more. */
export function forgetWordsOf(seatId: string): void {
  for (const key of keysOf(seatId, [...unread, ...noted])) deviceStorage()?.removeItem(key)
}
