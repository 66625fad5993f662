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
  /** What else is written in its form, by field: words as those above. */
  fields: Record<string, string>
  /** What is chosen in its form: it goes with words, and is nothing without any. */
  choices: Record<string, string>
  /** Why it could not be sent, in the API's words. */
  refusal: string | null
}

export const emptyDraft: Draft = {
  title: '',
  body: '',
  inReplyToId: null,
  fromVersion: null,
  sentAs: null,
  files: [],
  fields: {},
  choices: {},
  refusal: null,
}

/** Whether there is a word in it. */
export function holdsWords({ title, body }: Draft): boolean {
  return title.trim() !== '' || body.trim() !== ''
}

/** Whether there is anything in it that may not be lost: words, a picture, a paper. */
export function holdsAnything(draft: Draft): boolean {
  return (
    draft.files.length > 0 || [draft.title, draft.body, ...Object.values(draft.fields)].join('').trim() !== ''
  )
}

/** Whether two drafts say the same. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  return (
    one.title === other.title &&
    one.body === other.body &&
    one.inReplyToId === other.inReplyToId &&
    areTheSameFiles(one.files, other.files) &&
    areAlike(one.fields, other.fields) &&
    areAlike(one.choices, other.choices)
  )
}

function areAlike(some: Record<string, string>, others: Record<string, string>): boolean {
  return Object.keys({ ...some, ...others }).every(field => some[field] === others[field])
}

/** A draft out of what a browser kept, or null when it is none. */
export function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { title, body, inReplyToId, fromVersion, sentAs, files, fields, choices, refusal } = kept as Record<
    string,
    unknown
  >
  if (typeof title !== 'string' || typeof body !== 'string') return null
  return {
    title,
    body,
    inReplyToId: typeof inReplyToId === 'string' ? inReplyToId : null,
    fromVersion: typeof fromVersion === 'number' ? fromVersion : null,
    sentAs: readSentAs(sentAs),
    files: readDraftFiles(files),
    fields: readWords(fields),
    choices: readWords(choices),
    refusal: typeof refusal === 'string' ? refusal : null,
  }
}

function readWords(kept: unknown): Record<string, string> {
  const all = Object.entries(Object(kept) as Record<string, unknown>)
  return Object.fromEntries(all.filter((field): field is [string, string] => typeof field[1] === 'string'))
}

function readSentAs(kept: unknown): Draft['sentAs'] {
  if (typeof kept !== 'object' || kept === null) return null
  const { threadId, postId } = kept as Record<string, unknown>
  return typeof threadId === 'string' && typeof postId === 'string' ? { threadId, postId } : null
}
