import { emptyDraft, holdsAnything, saysTheSame, type Draft } from './draft.ts'
import { readKeptDrafts, withKeptDraft, type KeptDraft } from './kept-drafts.ts'

/** Where a draft is kept: one account in one group is one seat, and each thing it writes has its own place. */
export const draftKeys = {
  newThread: (seatId: string) => `sixthirty/draft/${seatId}/new-thread`,
  reply: (seatId: string, threadId: string) => `sixthirty/draft/${seatId}/reply/${threadId}`,
  edit: (seatId: string, postId: string) => `sixthirty/draft/${seatId}/edit/${postId}`,
}

/**
 * A draft kept in the browser's storage. Two windows on the same draft never overwrite each other: each keeps
 * its own words beside the other's, and offers what the other wrote.
 */
export class DraftOnThisDevice {
  draft: Draft
  /** What other windows wrote here instead. */
  others: Draft[] = []
  /** False when the browser refused to keep it: storage closed or full. */
  isKept = true
  private takenOver: string | null

  constructor(
    private readonly key: string,
    private readonly storage: Storage | null,
    private readonly window: string = crypto.randomUUID(),
    start: Draft = emptyDraft,
  ) {
    const [newest] = this.read()
    this.draft = newest?.draft ?? start
    this.takenOver = newest?.window ?? null
    this.others = this.readOthers()
  }

  /** Keeps the draft beside whatever another window has written meanwhile. */
  keep(draft: Draft): void {
    this.draft = draft
    this.write(withKeptDraft(this.read(), { window: this.window, keptAt: Date.now(), draft }, this.takenOver))
    this.takenOver = null
    this.others = this.readOthers()
  }

  /** Removes this window's words: they were sent, or discarded on purpose. Another window's stay. */
  clear(): void {
    this.draft = emptyDraft
    this.write(this.read().filter(({ window }) => !this.isMine(window)))
    this.takenOver = null
    this.others = this.readOthers()
  }

  /** Removes what another window wrote, once its words were taken or left out on purpose. */
  leaveOut(other: Draft): void {
    this.write(this.read().filter(({ window, draft }) => this.isMine(window) || !saysTheSame(draft, other)))
    this.others = this.readOthers()
  }

  /** Another window changed what is kept. The very words that window has just sent or discarded go here too. */
  hear(before: string | null): void {
    const wasGivenUp =
      this.read().length === 0 && readKeptDrafts(before).some(({ draft }) => saysTheSame(draft, this.draft))
    if (wasGivenUp) this.draft = emptyDraft
    else if (this.read().length === 0) this.draft = { ...this.draft, sentAs: null }
    this.others = this.readOthers()
  }

  private isMine(window: string): boolean {
    return window === this.window || window === this.takenOver
  }

  private readOthers(): Draft[] {
    return this.read()
      .filter(({ window, draft }) => !this.isMine(window) && !saysTheSame(draft, this.draft))
      .map(({ draft }) => draft)
      .filter(holdsAnything)
  }

  private read(): KeptDraft[] {
    try {
      return readKeptDrafts(this.storage?.getItem(this.key) ?? null)
    } catch {
      return []
    }
  }

  private write(kept: KeptDraft[]): void {
    try {
      if (kept.length === 0) this.storage?.removeItem(this.key)
      else this.storage?.setItem(this.key, JSON.stringify(kept))
      this.isKept = this.storage !== null
    } catch {
      this.isKept = false
    }
  }
}
