import type { SteadyOnlooker } from '../../../api/test/steady-onlooker.ts'
import type { KeptProduct } from './kept-product.ts'
import type { LiveMember } from './plant-live.ts'
import type { SlowWriter } from './slow-writer.ts'
import type { Stage } from './stage.ts'

type House = {
  stage: Stage
  products: KeptProduct[]
  onlookers: SteadyOnlooker[]
  slow: SlowWriter
  members: LiveMember[]
}

/** How often the connection of each breaks, and a process is killed. */
export type Plan = { breaks: number; kills: number }

const heldOpen = 5_000
const slowReplies = 10
const restarts = 2

/** What goes wrong while others write, spread evenly over the whole way. */
export class Trouble {
  killed = 0
  left = 0
  restarted = 0
  heldOpen = 0
  #share = 0
  readonly #house: House
  readonly #breaks: number[]
  /** Processes and Postgres end one after the other, so that there is always something to come back to. */
  #ends: Promise<void> = Promise.resolve()
  readonly #slowReplies: Promise<void>[] = []

  constructor(house: House) {
    this.#house = house
    this.#breaks = house.onlookers.map(() => 0)
  }

  get broken(): number {
    return this.#breaks.reduce((sum, each) => sum + each, 0)
  }

  get fewestBroken(): number {
    return Math.min(...this.#breaks)
  }

  /** What goes wrong until this share of the way. */
  until(share: number, { breaks, kills }: Plan): void {
    const before = this.#share
    const now = Math.max(before, Math.min(share, 1))
    this.#share = now
    this.#breakSome(Math.ceil(now * this.#breaks.length * breaks))
    const isTurn = (times: number) => now < 1 && Math.floor(now * times) > Math.floor(before * times)
    if (isTurn(kills + 1)) this.#next(() => this.#kill())
    if (isTurn(restarts + 1)) this.#next(() => this.#restartPostgres())
    if (isTurn(slowReplies + 1)) this.#slowReplies.push(this.#replySlowly())
  }

  /** Until everything serves again, and whoever was slow has written. */
  async settled(): Promise<void> {
    await Promise.all(this.#slowReplies)
    await this.#ends
  }

  #next(end: () => Promise<void>): void {
    this.#ends = this.#ends.then(end)
    // Told when it is waited for; until then it is no reason to end.
    this.#ends.catch(() => undefined)
  }

  /** Breaks connections until there were so many, of those to whom it happened the least often. */
  #breakSome(untilThere: number): void {
    const { onlookers } = this.#house
    const missing = untilThere - this.broken
    if (missing <= 0) return
    const seldom = [...this.#breaks.keys()].toSorted((one, other) => this.#times(one) - this.#times(other))
    let done = 0
    for (const at of seldom) {
      if (done === missing) return
      if (!onlookers[at]?.breakConnection()) continue
      this.#breaks[at] = this.#times(at) + 1
      done += 1
    }
  }

  #times(at: number): number {
    return this.#breaks[at] ?? 0
  }

  /** Every fifth time the process is also asked to leave, as for an update. */
  async #kill(): Promise<void> {
    const { products } = this.#house
    const product = products[this.killed % products.length]
    await product?.kill()
    await product?.start()
    this.killed += 1
    if (this.killed % 5 > 0) return
    await product?.leave()
    await product?.start()
    this.left += 1
  }

  async #restartPostgres(): Promise<void> {
    await this.#house.stage.restartPostgres(this.restarted % 2 === 0 ? 'STOP' : 'CRASH')
    this.restarted += 1
  }

  async #replySlowly(): Promise<void> {
    const { members, slow } = this.#house
    const member = members[(this.#slowReplies.length * 41) % members.length]
    if (!member) return
    await slow.reply(member, member.threadIds[0] ?? '', heldOpen)
    this.heldOpen += 1
  }
}
