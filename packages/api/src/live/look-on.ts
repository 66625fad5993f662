import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql'
import type { Seat } from '../database/seat.ts'
import { atIntervals } from '../realtime/at-intervals.ts'
import type { Stirred } from '../realtime/live-wire.ts'
import { positionSeal, type PositionSeal } from '../realtime/sealed-position.ts'
import type { Beginning } from './catch-up.ts'
import { findPositions } from './event-queries.ts'
import type { House } from './event-nouns.ts'
import type { GroupEvent } from './group-event.ts'
import { GroupStream } from './group-stream.ts'
import { Onlooker } from './onlooker.ts'

type Deployed = House & {
  secret: string
  answer(document: DocumentNode, event: GroupEvent): ExecutionResult
  report(error: unknown): void
}

/** How often a process looks by itself, for what it was not told, in milliseconds. */
export const slowLook = 1_500

/** What somebody looks on with: where they begin, and what they ask of each event. */
export type LookingOn = Beginning & { document: DocumentNode }

/** All who look on live in this process. */
export class Live {
  readonly #house: Deployed
  readonly #seal: PositionSeal
  readonly #streams = new Map<string, GroupStream>()
  readonly #end: () => void

  constructor(house: Deployed) {
    this.#house = house
    this.#seal = positionSeal(house.secret)
    this.#end = atIntervals(slowLook, () => this.#look(), house.report)
  }

  /** In how many groups somebody looks on. */
  get size(): number {
    return this.#streams.size
  }

  /** Groups in which something may have been committed. */
  stir(stirred: Stirred): void {
    if (stirred === 'EVERYWHERE') for (const stream of this.#streams.values()) stream.stir()
    else for (const groupId of stirred) this.#streams.get(groupId)?.stir()
  }

  /**
   * Where a cursor lies; null for none.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not of this group
   */
  positionOf(groupId: string, after: string | null): number | null {
    if (after === null) return null
    const position = this.#seal.open(groupId, after)
    if (position !== null) return position
    throw new GraphQLError('That cursor is not one of this group.', {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }

  /** Looks on at a group from a seat that was just taken. What was missed is told first. */
  lookOn(
    seat: Seat,
    { document, ...beginning }: LookingOn,
    tooSlow: () => void,
  ): AsyncIterableIterator<ExecutionResult> {
    const stream = this.#streamOf(seat.groupId)
    const gone = () => this.#leave(stream, onlooker)
    const onlooker = new Onlooker({ seat, document, tooSlow, gone })
    stream.join(onlooker, beginning).catch((error: unknown) => {
      this.#house.report(error)
      onlooker.fail()
    })
    return onlooker.queue
  }

  close(): void {
    this.#end()
  }

  #streamOf(groupId: string): GroupStream {
    const known = this.#streams.get(groupId)
    if (known) return known
    const { database, clock, answer, report } = this.#house
    const seal = (position: number) => this.#seal.seal(groupId, position)
    const stream = new GroupStream({ database, clock, groupId, seal, answer, report })
    this.#streams.set(groupId, stream)
    return stream
  }

  #leave(stream: GroupStream, onlooker: Onlooker): void {
    stream.leave(onlooker)
    const { groupId } = onlooker.seat
    if (stream.isEmpty && this.#streams.get(groupId) === stream) this.#streams.delete(groupId)
  }

  /** The safety net: what no notification told is found here, in one statement for all groups. */
  async #look(): Promise<void> {
    if (this.#streams.size === 0) return
    const positions = await findPositions(this.#house.database, [...this.#streams.keys()])
    for (const [groupId, stream] of this.#streams)
      if ((positions.get(groupId) ?? 0) > (stream.position ?? Infinity)) stream.stir()
  }
}
