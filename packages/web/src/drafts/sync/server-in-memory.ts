import { saysTheSame } from '../draft.ts'
import type { KeptDraft } from '../kept-draft.ts'
import type { DraftAbout } from './draft-about.ts'
import type { DraftsOnServer, Keeping, ServerDraft } from './drafts-on-server.ts'

/** Drafts by the API's own rules, for tests of what devices make of them: it can be out of reach, full, or not heard. */
export class ServerInMemory implements DraftsOnServer {
  isReached = true
  losesAnswers = false
  isFull = false
  keepings = 0
  private readonly drafts = new Map<string, ServerDraft>()

  bodies(): string[] {
    return this.bodiesOf(({ isAside }) => !isAside)
  }

  setAsideBodies(): string[] {
    return this.bodiesOf(({ isAside }) => isAside)
  }

  keep(
    { strand: id, draft, keptAt }: KeptDraft,
    _about: DraftAbout,
    version: number,
    writer: string,
  ): Promise<Keeping> {
    return this.answer(() => {
      this.keepings++
      const there = this.drafts.get(id)
      if (!there && this.isFull) return { outcome: 'refused' }
      if (there && saysTheSame(there.draft, draft)) return { outcome: 'kept', version: there.version }
      if (there && there.writer !== writer && there.version !== version)
        return { outcome: 'overtaken', theirs: { ...there } }
      const kept = { id, draft, writer, keptAt, version: (there?.version ?? 0) + 1, isAside: false }
      this.drafts.set(id, kept)
      return { outcome: 'kept', version: kept.version }
    })
  }

  list(): Promise<ServerDraft[]> {
    return this.answer(() => [...this.drafts.values()].map(draft => ({ ...draft })))
  }

  forget({ strand, writer, version }: { strand: string; writer: string; version: number }): Promise<void> {
    return this.answer(() => {
      const there = this.drafts.get(strand)
      if (there && (there.writer === writer || there.version <= version)) this.drafts.delete(strand)
    })
  }

  setAside(_groupId: string, strand: string): Promise<void> {
    return this.answer(() => {
      const there = this.drafts.get(strand)
      if (there) this.drafts.set(strand, { ...there, isAside: true })
    })
  }

  private bodiesOf(which: (draft: ServerDraft) => boolean): string[] {
    return [...this.drafts.values()]
      .filter(which)
      .map(({ draft }) => draft.body)
      .toSorted()
  }

  private answer<Answer>(act: () => Answer): Promise<Answer> {
    if (!this.isReached) return Promise.reject(new Error('The server is not reached.'))
    const answer = act()
    return this.losesAnswers ? Promise.reject(new Error('The answer was lost.')) : Promise.resolve(answer)
  }
}
