import { heardKey } from './draft-keys.ts'

/** What the server is known to have of a strand: which version, and which words of this device. */
export interface Heard {
  version: number
  /** When those words were kept here; 0 where it has none of them. */
  keptAt: number
  /** Who last told it of words, whether it was answered or not: what it has of them is this device's own. */
  writer?: string | undefined
}

/** What this device has heard of the strand's draft on the server; nothing yet where that cannot be read. */
export function heardOf(storage: Storage, seatId: string, strand: string): Heard {
  try {
    const { version, keptAt, writer } = JSON.parse(storage.getItem(heardKey(seatId, strand)) ?? '') as Heard
    return { version: Number(version) || 0, keptAt: Number(keptAt) || 0, writer }
  } catch {
    return { version: 0, keptAt: 0 }
  }
}

/** Keeps it for the next time. */
export function noteHeard(storage: Storage, seatId: string, strand: string, heard: Heard): void {
  storage.setItem(heardKey(seatId, strand), JSON.stringify(heard))
}
