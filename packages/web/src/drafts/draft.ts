import { areTheSameFiles, readDraftFiles, type DraftFile } from './draft-file.ts'

/** Words a person has not sent yet, and what they are meant for. */
export interface Draft {
  /** The question in one line; empty for a reply and an edit. */
  title: string
  body: string
  inReplyToId: string | null
  /** The version of the post an edit started from. */
  fromVersion: number | null
  /** The ids a new thread was first sent with: sent again with the same, it is started once. */
  sentAs: { threadId: string; postId: string } | null
  /** The pictures and papers that go with the words, in their order. */
  files: DraftFile[]
}

export const emptyDraft: Draft = {
  title: '',
  body: '',
  inReplyToId: null,
  fromVersion: null,
  sentAs: null,
  files: [],
}

/** Whether there is a word in it. */
export function holdsWords({ title, body }: Draft): boolean {
  return title.trim() !== '' || body.trim() !== ''
}

/** Whether there is anything in it that may not be lost: words, a picture, a paper. */
export function holdsAnything(draft: Draft): boolean {
  return draft.files.length > 0 || holdsWords(draft)
}

/** Whether two drafts say the same. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  return (
    one.title === other.title &&
    one.body === other.body &&
    one.inReplyToId === other.inReplyToId &&
    areTheSameFiles(one.files, other.files)
  )
}

/** A draft out of what a browser kept, or null when it is none. */
export function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { title, body, inReplyToId, fromVersion, sentAs, files } = kept as Record<string, unknown>
  if (typeof title !== 'string' || typeof body !== 'string') return null
  return {
    title,
    body,
    inReplyToId: typeof inReplyToId === 'string' ? inReplyToId : null,
    fromVersion: typeof fromVersion === 'number' ? fromVersion : null,
    sentAs: readSentAs(sentAs),
    files: readDraftFiles(files),
  }
}

function readSentAs(kept: unknown): Draft['sentAs'] {
  if (typeof kept !== 'object' || kept === null) return null
  const { threadId, postId } = kept as Record<string, unknown>
  return typeof threadId === 'string' && typeof postId === 'string' ? { threadId, postId } : null
}
