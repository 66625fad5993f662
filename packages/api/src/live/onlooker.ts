import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql'
import type { Seat } from '../database/seat.ts'
import { CappedQueue } from '../realtime/capped-queue.ts'

/** As many events as may wait for somebody whose connection is slow. */
const mostWaiting = 200

/** What somebody is told, and where in the order of their group it stands. */
export type Told = { sequence: number; answer: ExecutionResult }

type Asked = {
  seat: Seat
  document: DocumentNode
  tooSlow(): void
  /** Called once, when they look on no more. */
  gone(): void
}

/** One subscription to a group: from which seat, what is asked of each event, and what waits to be sent. */
export class Onlooker {
  readonly seat: Seat
  readonly document: DocumentNode
  readonly queue: CappedQueue<ExecutionResult>
  readonly #tooSlow: () => void
  /** What is held back until all that was missed before is told; null from then on. */
  #heldBack: Told[] | null = []
  /** Nothing up to here is told again. */
  #toldUpTo = 0

  constructor({ seat, document, tooSlow, gone }: Asked) {
    this.seat = seat
    this.document = document
    this.#tooSlow = tooSlow
    this.queue = new CappedQueue(mostWaiting, gone)
  }

  /** Tells what was missed, before anything that happened since. */
  catchUp(missed: readonly Told[]): void {
    const held = this.#heldBack ?? []
    this.#heldBack = null
    this.#toldUpTo = missed.at(-1)?.sequence ?? 0
    this.queue.begin(missed.map(({ answer }) => answer))
    for (const told of held) this.tell(told)
  }

  tell(told: Told): void {
    if (this.#heldBack) {
      this.#heldBack.push(told)
      if (this.#heldBack.length > mostWaiting) this.#giveUp()
    } else if (told.sequence > this.#toldUpTo) {
      this.#toldUpTo = told.sequence
      if (!this.queue.push(told.answer)) this.#giveUp()
    }
  }

  /** They may look on no more. */
  loseAccess(): void {
    this.#end('ACCESS_ENDED', 'There is nothing here for this account any more.')
  }

  /** A fault of ours keeps them from looking on. */
  fail(): void {
    this.#end('INTERNAL', 'Something went wrong here, not with you.')
  }

  #end(code: string, message: string): void {
    this.queue.fail(new GraphQLError(message, { extensions: { code } }))
  }

  #giveUp(): void {
    void this.queue.return()
    this.#tooSlow()
  }
}
