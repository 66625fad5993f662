import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { daysAfter, type Clock } from '../database/clock.ts'

/**
 * The demo's clock: the wall's, and ahead of it by the days that somebody let pass. How many is kept beside the data,
 * so that a restart does not go back in time.
 */
export class KeptClock {
  readonly #file: string
  #daysAhead: number

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'days-ahead')
    this.#daysAhead = readDays(this.#file)
  }

  /** What is handed in to whatever waits for a day to come. */
  readonly now: Clock = () => daysAfter(new Date(), this.#daysAhead)

  get daysAhead(): number {
    return this.#daysAhead
  }

  passDays(days: number): void {
    writeFileSync(this.#file, String(this.#daysAhead + days))
    this.#daysAhead += days
  }
}

function readDays(file: string): number {
  try {
    const days = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(days) ? days : 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
