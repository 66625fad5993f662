import type { IncomingMessage } from 'node:http'
import { parts, type Part } from '../files/file-store.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import type { FileRoom } from '../threads/attachments/upload-file.ts'

/** A file of a group, or one in one of its forms. */
export type FileAddress = { slug: string; id: string; part: Part | null }

const address = /^\/g\/([^/]+)\/files\/([^/]+)(?:\/([^/]+))?$/

/** Which file a path names; null: none. */
export function readFileAddress(path: string): FileAddress | null {
  const [, slug, id, end] = address.exec(path) ?? []
  if (!slug || !id) return null
  const part = parts.find(known => known === end) ?? null
  return end && !part ? null : { slug, id, part }
}

/** What the door of files works with. */
export type FileDoor = {
  room: FileRoom
  publicUrl: string
  openContext(request: IncomingMessage): RequestContext
}
