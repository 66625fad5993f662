import { readDraftFiles, type DraftFile } from '../../drafts/draft-file.ts'

/** A reply that has been sent off and not yet been acknowledged. Its id is its own: sent again, it is posted once. */
export interface UnsentReply {
  id: string
  body: string
  inReplyToId: string | null
  /** All of them on the server by now. */
  files: DraftFile[]
}

/** The unsent replies kept under a key, in the order they were written. */
export function readUnsentReplies(storage: Storage | null, key: string): UnsentReply[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.flatMap(readOne) : []
  } catch {
    return []
  }
}

/** Keeps one more. Answers whether the browser kept it. */
export function keepUnsentReply(storage: Storage | null, key: string, reply: UnsentReply): boolean {
  return write(storage, key, [...readUnsentReplies(storage, key).filter(({ id }) => id !== reply.id), reply])
}

/** Lets one go: it was acknowledged, or discarded on purpose. */
export function forgetUnsentReply(storage: Storage | null, key: string, id: string): void {
  const left = readUnsentReplies(storage, key).filter(reply => reply.id !== id)
  write(storage, key, left)
}

/** Told to the window when replies are sent, or wait, beside what draws them. */
export const unsentChanged = 'unsent-changed'

function write(storage: Storage | null, key: string, replies: UnsentReply[]): boolean {
  try {
    if (replies.length === 0) storage?.removeItem(key)
    else storage?.setItem(key, JSON.stringify(replies))
    return storage !== null
  } catch {
    return false
  }
}

function readOne(kept: unknown): UnsentReply[] {
  if (typeof kept !== 'object' || kept === null) return []
  const { id, body, inReplyToId, files } = kept as Record<string, unknown>
  if (typeof id !== 'string' || typeof body !== 'string') return []
  const answers = typeof inReplyToId === 'string' ? inReplyToId : null
  return [{ id, body, inReplyToId: answers, files: readDraftFiles(files) }]
}
