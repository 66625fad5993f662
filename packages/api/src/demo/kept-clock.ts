import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../database/clock.ts'

/**
 * The demo's clock: the wall's, and ahead of it by the minutes that somebody let pass. How many is kept beside the
 * data, so that a restart does not go back in time.
 */
export class KeptClock {
  readonly #file: string
  #minutesAhead: number

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'minutes-ahead')
    this.#minutesAhead = readMinutes(this.#file)
  }

  /** What is handed in to whatever waits for a time to come. */
  readonly now: Clock = () => new Date(Date.now() + this.#minutesAhead * 60_000)

  get minutesAhead(): number {
    return this.#minutesAhead
  }

  passMinutes(minutes: number): void {
    writeFileSync(this.#file, String(this.#minutesAhead + minutes))
    this.#minutesAhead += minutes
  }
}

function readMinutes(file: string): number {
  try {
    const minutes = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(minutes) ? minutes : 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
