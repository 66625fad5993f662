/** Numbers that look like chance, and are the same for the same seed. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** A whole number from 0 on, below this one. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.state / 2 ** 32) * limit)
  }

  /** One of them. */
  oneOf<One>(all: readonly One[]): One {
    return all[this.below(all.length)] as One
  }
}
