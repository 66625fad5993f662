/**
 * What waits to be sent to one subscriber: an iterator that keeps at most so many, and that lets go of whoever waits
 * for the next one as soon as it is returned; an async generator would hold on to them for ever.
 */
export class CappedQueue<Item> implements AsyncIterableIterator<Item> {
  #most: number
  readonly #onReturn: () => void
  #items: Item[] = []
  #waiting: PromiseWithResolvers<IteratorResult<Item>> | null = null
  #isOver = false
  #failure: Error | null = null

  constructor(most: number, onReturn: () => void) {
    this.#most = most
    this.#onReturn = onReturn
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** Puts in what it begins with, however much: as many more may wait then. */
  begin(items: readonly Item[]): void {
    this.#most += items.length
    for (const item of items) this.push(item)
  }

  /** @returns false when there is no room left: its subscriber reads too slowly */
  push(item: Item): boolean {
    if (this.#isOver) return true
    if (this.#waiting) {
      this.#waiting.resolve({ value: item, done: false })
      this.#waiting = null
      return true
    }
    if (this.#items.length >= this.#most) return false
    this.#items.push(item)
    return true
  }

  /** Nothing more is handed out; whoever waits is told why. */
  fail(error: Error): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#items = []
    if (this.#waiting) this.#waiting.reject(error)
    else this.#failure = error
    this.#waiting = null
    this.#onReturn()
  }

  next(): Promise<IteratorResult<Item>> {
    const item = this.#items.shift()
    if (item !== undefined) return Promise.resolve({ value: item, done: false })
    const failure = this.#failure
    this.#failure = null
    if (failure) return Promise.reject(failure)
    if (this.#isOver) return Promise.resolve({ value: undefined, done: true })
    this.#waiting = Promise.withResolvers()
    return this.#waiting.promise
  }

  return(): Promise<IteratorResult<Item>> {
    this.#items = []
    this.#failure = null
    this.#waiting?.resolve({ value: undefined, done: true })
    this.#waiting = null
    if (!this.#isOver) {
      this.#isOver = true
      this.#onReturn()
    }
    return Promise.resolve({ value: undefined, done: true })
  }

  throw(error: Error): Promise<IteratorResult<Item>> {
    this.fail(error)
    return Promise.reject(error)
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
