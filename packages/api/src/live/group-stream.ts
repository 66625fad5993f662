import type { DocumentNode, ExecutionResult } from 'graphql'
import { findMissed, findReach, hasHappened, hearEvents, type HeardEvent } from './event-queries.ts'
import { findNouns, nothing, type House, type Nouns } from './event-nouns.ts'
import type { GroupEvent } from './group-event.ts'
import type { Onlooker } from './onlooker.ts'

/** More that somebody missed is not told one by one: they fetch anew what is on their screen. */
const mostMissed = 500
const mostAtOnce = 200

/** From where somebody looks on. */
export type Beginning = {
  /** The position of the last event that came; null to begin with what happens from now on. */
  since: number | null
  /** How old what is on their screen is, in milliseconds; null where they do not say. */
  dataAge: number | null
}

type Stream = House & {
  groupId: string
  seal(position: number): string
  /** What a document asks of an event, for everybody who asks the same. */
  answer(document: DocumentNode, event: GroupEvent): ExecutionResult
  report(error: unknown): void
}

/** All who look on at one group in this process. What happened is read once for all of them. */
export class GroupStream {
  readonly #stream: Stream
  readonly #onlookers = new Set<Onlooker>()
  #position: number | null = null
  #stirred = false
  #reading: Promise<void> | null = null

  constructor(stream: Stream) {
    this.#stream = stream
  }

  get isEmpty(): boolean {
    return this.#onlookers.size === 0
  }

  get position(): number | null {
    return this.#position
  }

  /**
   * Lets somebody look on: from a position on what they missed, or from now on. They are among the onlookers before what
   * they missed is read, so nothing falls in between.
   */
  async join(onlooker: Onlooker, { since, dataAge }: Beginning): Promise<void> {
    const { database, groupId } = this.#stream
    this.#onlookers.add(onlooker)
    const { last, earliest } = await findReach(database, groupId)
    this.#position ??= last
    // Whatever is beyond this the stream tells by itself.
    const upTo = this.#position
    if (since === null) {
      const resync = dataAge !== null && (await hasHappened(database, onlooker.seat, dataAge))
      onlooker.catchUp([this.#tell(onlooker.document, upTo, { ...nothing, resync })])
    } else if (since > last || upTo - since > mostMissed || (earliest ?? last + 1) > since + 1) {
      onlooker.catchUp([this.#tell(onlooker.document, upTo, { ...nothing, resync: true })])
    } else {
      onlooker.catchUp(await this.#missed(onlooker, since, upTo))
    }
    this.stir()
  }

  leave(onlooker: Onlooker): void {
    this.#onlookers.delete(onlooker)
  }

  /** Something may have been committed: looks, once at a time. */
  stir(): void {
    this.#stirred = true
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null
      if (this.#stirred && !this.isEmpty) setTimeout(() => this.stir(), 200).unref()
    })
  }

  async #missed(onlooker: Onlooker, since: number, upTo: number): Promise<ExecutionResult[]> {
    const asked = { since, upTo, most: mostMissed }
    const events = await findMissed(this.#stream.database, onlooker.seat, asked)
    const nouns = await findNouns(this.#stream, onlooker.seat, events)
    const told = events.flatMap(({ sequence }, at) =>
      nouns[at] ? [this.#tell(onlooker.document, sequence, nouns[at])] : [],
    )
    return [...told, this.#tell(onlooker.document, upTo, nothing)]
  }

  async #read(): Promise<void> {
    try {
      while (this.#stirred) {
        this.#stirred = false
        if (this.#position === null || this.isEmpty) return
        const events = await hearEvents(
          this.#stream.database,
          this.#stream.groupId,
          this.#position,
          mostAtOnce,
        )
        if (events.length > 0) await this.#deliver(events)
        if (events.length === mostAtOnce) this.#stirred = true
      }
    } catch (error) {
      this.#stream.report(error)
      this.#stirred = true
    }
  }

  async #deliver(events: readonly HeardEvent[]): Promise<void> {
    const seated = new Set(events[0]?.seated ?? [])
    for (const onlooker of this.#onlookers) if (!seated.has(onlooker.seat.memberId)) onlooker.loseAccess()
    const nouns = await this.#nounsFor(events, this.#audiencesOf(events))

    // Nothing is awaited from here on: whoever joined meanwhile is told too, or told nothing and reads from before.
    const audiences = this.#audiencesOf(events)
    if (audiences.some((audience, at) => audience.length > 0 && nouns[at] === undefined)) {
      this.#stirred = true
      return
    }
    for (const [at, { sequence }] of events.entries()) {
      const about = nouns[at]
      if (about) this.#tellAll(audiences[at] ?? [], sequence, about)
    }
    this.#position = events.at(-1)?.sequence ?? this.#position
  }

  #audiencesOf(events: readonly HeardEvent[]): Onlooker[][] {
    const onlookers = [...this.#onlookers]
    return events.map(event => onlookers.filter(({ seat }) => mayKnow(seat.memberId, event)))
  }

  /**
   * What each event is about, read from the seat of one who may know of it: as few statements as there are such seats.
   * Undefined where nobody looks on who may.
   */
  async #nounsFor(
    events: readonly HeardEvent[],
    audiences: Onlooker[][],
  ): Promise<(Nouns | null | undefined)[]> {
    const nouns: (Nouns | null | undefined)[] = events.map(() => undefined)
    const bySeat = Map.groupBy(events.keys(), at => audiences[at]?.[0]?.seat)
    for (const [seat, places] of bySeat) {
      if (!seat) continue
      const some = places.flatMap(at => events[at] ?? [])
      const found = await findNouns(this.#stream, seat, some)
      for (const [place, at] of places.entries()) nouns[at] = found[place] ?? null
    }
    return nouns
  }

  #tellAll(audience: readonly Onlooker[], sequence: number, about: Nouns): void {
    const answers = new Map<DocumentNode, ExecutionResult>()
    for (const onlooker of audience) {
      const answer = answers.get(onlooker.document) ?? this.#tell(onlooker.document, sequence, about)
      answers.set(onlooker.document, answer)
      onlooker.tell(answer)
    }
  }

  #tell(document: DocumentNode, position: number, about: Nouns & { resync?: boolean }): ExecutionResult {
    const event = { resync: false, ...about, cursor: this.#stream.seal(position) }
    return this.#stream.answer(document, event)
  }
}

const mayKnow = (memberId: string, { memberId: only, threadId, readers }: HeardEvent): boolean =>
  (only === null || only === memberId) && (threadId === null || (readers ?? []).includes(memberId))
