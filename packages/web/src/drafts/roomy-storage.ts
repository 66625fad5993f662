/** A browser's storage for tests, which can be told to be full. */
export class RoomyStorage implements Storage {
  isFull = false
  private readonly items = new Map<string, string>()

  get length(): number {
    return this.items.size
  }

  /** All that lies in it. */
  asObject(): Record<string, string> {
    return Object.fromEntries(this.items)
  }

  clear(): void {
    this.items.clear()
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null
  }

  removeItem(key: string): void {
    this.items.delete(key)
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('The storage is full.', 'QuotaExceededError')
    this.items.set(key, value)
  }
}
