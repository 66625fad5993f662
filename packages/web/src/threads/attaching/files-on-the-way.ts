import { lookForFile, type FindFile } from './look-for-file.ts'
import { sendFile, type Arrival, type FilePlace, type SendFile } from './send-file.ts'

/** How it stands with a file that was chosen. */
export type FileState =
  | { step: 'waiting' }
  | { step: 'sending'; part: number }
  | Arrival
  /** Chosen on a page that is closed by now: being looked for, or not there and to be chosen again. */
  | { step: 'looking' }
  | { step: 'gone' }

interface Chosen {
  place: FilePlace
  /** Null where a page chose it that is closed by now. */
  file: File | null
}

/**
 * The files chosen on this page, sent one after the other. They go on while one looks at other pages of the app, and
 * wait here, whole, when the network is away.
 */
export class FilesOnTheWay {
  /** By id; another map after each change. */
  states: ReadonlyMap<string, FileState> = new Map()
  private readonly chosen = new Map<string, Chosen>()
  private readonly listeners = new Set<() => void>()
  private underWay: { id: string; stop: AbortController } | null = null

  constructor(
    private readonly send: SendFile,
    private readonly find: FindFile,
  ) {}

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  fileOf(id: string): File | undefined {
    return this.chosen.get(id)?.file ?? undefined
  }

  /** Sends a file, once those before it are through. */
  add(place: FilePlace, id: string, file: File): void {
    this.chosen.set(id, { place, file })
    this.become(id, { step: 'waiting' })
    this.sendNext()
  }

  retry(id: string): void {
    const chosen = this.chosen.get(id)
    if (chosen?.file) this.add(chosen.place, id, chosen.file)
    else if (chosen) void this.look(chosen.place, id)
  }

  /** The network is back: what could not be reached is tried again. */
  retryUnreached(): void {
    for (const [id, { step }] of this.states) if (step === 'unreached') this.retry(id)
  }

  /** Lets go of a file, on its way or not. */
  forget(id: string): void {
    this.chosen.delete(id)
    this.states = new Map([...this.states].filter(([known]) => known !== id))
    if (this.underWay?.id === id) this.underWay.stop.abort()
    this.tell()
  }

  /** Looks whether a file arrived that was chosen on a page which is closed by now. */
  async lookFor(place: FilePlace, id: string): Promise<void> {
    if (!this.chosen.has(id)) await this.look(place, id)
  }

  private async look(place: FilePlace, id: string): Promise<void> {
    this.chosen.set(id, { place, file: null })
    this.become(id, { step: 'looking' })
    const found = await this.find(place, id)
    if (this.states.get(id)?.step === 'looking') this.become(id, found)
  }

  private sendNext(): void {
    if (this.underWay) return
    const id = [...this.states].find(([, { step }]) => step === 'waiting')?.[0]
    const chosen = id === undefined ? undefined : this.chosen.get(id)
    if (id === undefined || !chosen?.file) return
    const stop = new AbortController()
    this.underWay = { id, stop }
    this.become(id, { step: 'sending', part: 0 })
    const told = {
      signal: stop.signal,
      onPart: (part: number) => {
        if (!stop.signal.aborted) this.become(id, { step: 'sending', part })
      },
    }
    void this.send(chosen.place, id, chosen.file, told).then(arrival => {
      this.underWay = null
      if (!stop.signal.aborted) this.become(id, arrival)
      this.sendNext()
    })
  }

  private become(id: string, state: FileState): void {
    this.states = new Map(this.states).set(id, state)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

/** Those of this page. */
export const filesOnTheWay = new FilesOnTheWay(sendFile, lookForFile)
