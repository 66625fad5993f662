import type { Clock } from '../src/database/clock.ts'
import { daysAfter } from '../src/database/clock.ts'

/** A clock that a test hands in, and moves on instead of waiting. */
export class MovableClock {
  #ahead = 0

  /** What is handed in. */
  readonly now: Clock = () => daysAfter(new Date(), this.#ahead)

  /** Lets days pass; hours are parts of one. */
  passDays(days: number): void {
    this.#ahead += days
  }

  /** Back to what the wall shows, for the next test. */
  reset(): void {
    this.#ahead = 0
  }
}
