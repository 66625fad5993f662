import { asideKey } from './draft-keys.ts'
import { emptyDraft, holdsAnything, saysTheSame, type Draft } from './draft.ts'
import { forgetKept, keptUnder, layKept, readKept, type KeptDraft } from './kept-draft.ts'

/** What one writes in one place: its key on the device, and the group it is written in. */
export interface DraftPlace {
  key: string
  groupId: string
  slug: string
}

/**
 * A draft kept in the browser's storage. Two windows on the same draft never overwrite each other: each keeps
 * its own words beside the other's, and offers what the other wrote.
 */
export class DraftOnThisDevice {
  draft: Draft
  /** What was written here instead: in other windows, or on other devices. */
  others: KeptDraft[] = []
  /** False when the browser refused to keep it: storage closed or full. */
  isKept = true
  /** The words that stand here as they were found: who goes on in them goes on in their strand. */
  private takenOver: KeptDraft | null = null
  /** What this window kept last, as long as it stands for what is written here. */
  private own: KeptDraft | null = null
  /** Whether somebody wrote in this window: only then do its words differ from others on purpose. */
  private isWritten = false

  constructor(
    readonly place: DraftPlace,
    private readonly storage: Storage | null,
    readonly window: string = crypto.randomUUID(),
    private readonly start: Draft = emptyDraft,
  ) {
    this.draft = start
    this.look()
  }

  /** Keeps the draft beside whatever another window has written meanwhile. */
  keep(draft: Draft): void {
    this.draft = draft
    this.isWritten = true
    if (!this.isWorthKeeping()) return this.forget()
    const kept = this.read()
    const before = kept.find(({ window }) => window === this.window) ?? this.unchanged(kept)
    const isGoneOnWith = kept.some(
      ({ window, strand }) => window !== before?.window && strand === before?.strand,
    )
    this.own = {
      window: this.window,
      strand: before && !isGoneOnWith ? before.strand : crypto.randomUUID(),
      groupId: this.place.groupId,
      keptAt: Math.max(Date.now(), (kept[0]?.keptAt ?? 0) + 1),
      draft,
      isFromElsewhere: false,
    }
    const own = this.own
    this.write(storage => {
      layKept(storage, this.place.key, own)
      if (before && before.window !== own.window) storage.removeItem(`${this.place.key}/${before.window}`)
      this.forgetThoseThatSay(draft, storage, own.window)
    })
    this.takenOver = null
    this.readOthers()
  }

  /** Removes this window's words: they were sent, or discarded on purpose. Other words stay. */
  clear(): void {
    const said = this.draft
    this.forget()
    this.write(storage => this.forgetThoseThatSay(said, storage))
    this.draft = this.start
    this.isWritten = false
    this.readOthers()
  }

  /** Goes on with other words, which take the place of those that stand here. */
  goOnWith(other: KeptDraft): void {
    this.own = null
    this.takenOver = other
    this.isWritten = false
    this.draft = other.draft
    this.readOthers()
  }

  /** What is kept was changed by another window, or by what was written elsewhere; `removed` is what lay there of this one. */
  hear(removed: string | null = null): void {
    const own = this.read().find(({ window }) => window === this.window)
    if (own && this.isKept) {
      this.own = own
      this.draft = own.draft
    } else if (this.own && this.isKept) this.hearOwnIsGone(this.own, removed)
    else if (!this.isWritten) this.look()
    this.readOthers()
  }

  /** Those words were sent or thrown away in another window; or only put in another place, and stand here all the same. */
  private hearOwnIsGone(own: KeptDraft, removed: string | null): void {
    const [gone = own] = readKept(`/${this.window}`, removed)
    const isElsewhere =
      this.storage?.getItem(`${asideKey(this.place.key)}/${this.window}`) ||
      this.read().some(({ strand, draft }) => strand === own.strand || saysTheSame(draft, this.draft))
    if (!saysTheSame(gone.draft, this.draft)) this.keep(this.draft)
    else if (!isElsewhere) {
      this.own = null
      this.isWritten = false
      this.look()
    }
  }

  /** Shows what was written here last, where nothing has been written in this window. */
  private look(): void {
    const kept = this.read()
    this.takenOver = kept.find(({ strand }) => strand === this.takenOver?.strand) ?? kept[0] ?? null
    this.draft = this.takenOver?.draft ?? this.start
    this.readOthers()
  }

  private isWorthKeeping(): boolean {
    return holdsAnything(this.draft) && !saysTheSame(this.draft, this.start)
  }

  private forget(): void {
    const kept = this.read()
    const gone = [kept.find(({ window }) => window === this.window), this.unchanged(kept)]
    this.write(storage => {
      for (const one of gone) if (one) forgetKept(storage, this.place.key, one)
    })
    this.own = null
    this.takenOver = null
    this.readOthers()
  }

  private forgetThoseThatSay(said: Draft, storage: Storage, but?: string): void {
    for (const one of this.read())
      if (one.window !== but && saysTheSame(one.draft, said)) forgetKept(storage, this.place.key, one)
  }

  /** What was taken over, if nobody wrote on in it since: else it is theirs. */
  private unchanged(kept: KeptDraft[]): KeptDraft | undefined {
    return kept.find(
      ({ window, draft }) => window === this.takenOver?.window && saysTheSame(draft, this.takenOver.draft),
    )
  }

  private readOthers(): void {
    this.others = this.read().filter(
      ({ window, draft }) => window !== this.window && !saysTheSame(draft, this.draft),
    )
  }

  private read(): KeptDraft[] {
    return keptUnder(this.storage, this.place.key)
  }

  private write(change: (storage: Storage) => void): void {
    try {
      if (this.storage) change(this.storage)
      this.isKept = this.storage !== null
    } catch {
      this.isKept = false
    }
  }
}
