import type { Draft } from '../draft.ts'
import type { KeptDraft } from '../kept-draft.ts'
import type { DraftAbout } from './draft-about.ts'

/** A draft as the server has it. */
export interface ServerDraft {
  id: string
  draft: Draft
  version: number
  /** The window that kept it last. */
  writer: string
  keptAt: number
  isAside: boolean
}

/** What came of keeping a draft on the server. */
export type Keeping =
  | { outcome: 'kept'; version: number }
  /** Another window wrote on in it since: `theirs` is what stands there. */
  | { outcome: 'overtaken'; theirs: ServerDraft }
  /** Not now, and not the next time either: it stays on the device. */
  | { outcome: 'refused' }

/** What drafts ask of the server. Each fails where no answer comes. */
export interface DraftsOnServer {
  /** `writer` may write over its own words, whatever their version; another only over those of this `version`. */
  keep: (kept: KeptDraft, about: DraftAbout, version: number, writer: string) => Promise<Keeping>
  list: (slug: string, about: DraftAbout) => Promise<ServerDraft[]>
  /** All but what another window has written on in since this `version`. */
  forget: (given: { groupId: string; strand: string; writer: string; version: number }) => Promise<void>
  setAside: (groupId: string, strand: string) => Promise<void>
}
