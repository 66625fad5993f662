import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql'
import type { Seat } from '../database/seat.ts'
import { CappedQueue } from '../realtime/capped-queue.ts'

/** As many events as may wait for somebody whose connection is slow. */
const mostWaiting = 200

/** One subscription to a group: from which seat, what is asked of each event, and what waits to be sent. */
export class Onlooker {
  readonly seat: Seat
  readonly document: DocumentNode
  readonly queue: CappedQueue<ExecutionResult>
  readonly #tooSlow: () => void
  /** What is held back until all that was missed before is told; null from then on. */
  #heldBack: ExecutionResult[] | null = []

  constructor(seat: Seat, document: DocumentNode, tooSlow: () => void, onReturn: () => void) {
    this.seat = seat
    this.document = document
    this.#tooSlow = tooSlow
    this.queue = new CappedQueue(mostWaiting, onReturn)
  }

  /** Tells what was missed, before anything that happened since. */
  catchUp(missed: readonly ExecutionResult[]): void {
    const held = this.#heldBack ?? []
    this.#heldBack = null
    for (const result of [...missed, ...held]) this.tell(result)
  }

  tell(result: ExecutionResult): void {
    if (this.#heldBack) {
      this.#heldBack.push(result)
      if (this.#heldBack.length > mostWaiting) this.#giveUp()
    } else if (!this.queue.push(result)) this.#giveUp()
  }

  /** They may look on no more. */
  loseAccess(): void {
    const told = 'There is nothing here for this account any more.'
    this.queue.fail(new GraphQLError(told, { extensions: { code: 'ACCESS_ENDED' } }))
  }

  #giveUp(): void {
    void this.queue.return()
    this.#tooSlow()
  }
}
