import { FileKind } from './post-file.ts'

/** Where a file is fetched, by the address of its group. */
export function pathsOf(slug: string, { id, kind }: { id: string; kind: FileKind }) {
  const at = `/g/${slug}/files/${id}`
  return kind === FileKind.PICTURE
    ? { path: `${at}/large`, smallPath: `${at}/small` }
    : { path: `${at}/paper`, smallPath: null }
}
