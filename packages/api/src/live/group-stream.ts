import type { DocumentNode, ExecutionResult } from 'graphql'
import { findCatchUp, type Beginning, type Telling } from './catch-up.ts'
import { findPositions } from './event-queries.ts'
import { nothing, type House } from './event-nouns.ts'
import type { GroupEvent } from './group-event.ts'
import { hearAndRead, type Ready } from './hear-and-read.ts'
import type { Onlooker, Told } from './onlooker.ts'

/** How long until it looks again after it could not: the first time, and at most. In milliseconds. */
const shortest = 200
const longest = 5_000

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
  /** Who waits to be let in, and learns from which position on they are told. */
  readonly #arriving = new Map<Onlooker, (position: number) => void>()
  #position: number | null = null
  #isStirred = false
  #isLooking = false
  #pause = shortest
  #timer: NodeJS.Timeout | undefined

  constructor(stream: Stream) {
    this.#stream = stream
  }

  get isEmpty(): boolean {
    return this.#onlookers.size + this.#arriving.size === 0
  }

  /** Everything up to here was told; null while that is not known yet. */
  get position(): number | null {
    return this.#position
  }

  /**
   * Lets somebody look on: from a position on what they missed, or from now on. They are among the onlookers before what
   * they missed is read, so nothing falls in between.
   */
  async join(onlooker: Onlooker, beginning: Beginning): Promise<void> {
    const entered = Promise.withResolvers<number>()
    this.#arriving.set(onlooker, entered.resolve)
    this.stir()
    const upTo = await entered.promise
    const missed = await findCatchUp(this.#stream, onlooker.seat, beginning, upTo)
    if (missed) onlooker.catchUp(missed.map(telling => this.#tell(onlooker.document, telling)))
    else onlooker.loseAccess()
  }

  leave(onlooker: Onlooker): void {
    this.#onlookers.delete(onlooker)
    this.#arriving.delete(onlooker)
    if (this.isEmpty) clearTimeout(this.#timer)
  }

  /** Something may have been committed: looks, once at a time. */
  stir(): void {
    this.#isStirred = true
    if (!this.#isLooking) void this.#look()
  }

  async #look(): Promise<void> {
    this.#isLooking = true
    clearTimeout(this.#timer)
    try {
      while (this.#isStirred && !this.isEmpty) {
        this.#isStirred = false
        await this.#hear()
      }
      this.#pause = shortest
    } catch (error) {
      this.#lookLater(error)
    } finally {
      this.#isLooking = false
    }
  }

  /** Nothing was told of what could not be looked at, so nothing is lost: it is looked at again, ever more slowly. */
  #lookLater(error: unknown): void {
    this.#stream.report(error)
    if (this.isEmpty) return
    this.#timer = setTimeout(() => this.stir(), this.#pause).unref()
    this.#pause = Math.min(this.#pause * 2, longest)
  }

  async #hear(): Promise<void> {
    const { database, groupId } = this.#stream
    this.#position ??= (await findPositions(database, [groupId])).get(groupId) ?? 0
    this.#letIn(this.#position)
    const heard = await hearAndRead(this.#stream, this.#onlookers, this.#position)
    for (const onlooker of heard?.ended ?? []) onlooker.loseAccess()
    if (heard) this.#deliver(heard.events)
    if (!heard || heard.isMore) this.#isStirred = true
  }

  /** Between two deliveries: whoever comes in is told all of the next, and nothing of the last. */
  #letIn(position: number): void {
    for (const [onlooker, enter] of this.#arriving) {
      this.#onlookers.add(onlooker)
      enter(position)
    }
    this.#arriving.clear()
  }

  #deliver(events: readonly Ready[]): void {
    const [first] = events
    // What is not kept any more is fetched anew.
    if (first && first.sequence !== (this.#position ?? 0) + 1)
      this.#tellAll([...this.#onlookers], {
        sequence: first.sequence - 1,
        about: { ...nothing, resync: true },
      })
    for (const { sequence, about, to } of events) {
      if (about) this.#tellAll(to, { sequence, about })
      this.#position = sequence
    }
  }

  #tellAll(audience: readonly Onlooker[], telling: Telling): void {
    const answers = new Map<DocumentNode, Told>()
    for (const onlooker of audience) {
      const told = answers.get(onlooker.document) ?? this.#tell(onlooker.document, telling)
      answers.set(onlooker.document, told)
      onlooker.tell(told)
    }
  }

  #tell(document: DocumentNode, { sequence, about }: Telling): Told {
    return {
      sequence,
      answer: this.#stream.answer(document, { ...about, cursor: this.#stream.seal(sequence) }),
    }
  }
}
