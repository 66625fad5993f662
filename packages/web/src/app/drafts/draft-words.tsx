import { Markdown } from '../../design/markdown.tsx'
import { readDraftFiles } from '../../drafts/draft-file.ts'
import { draftsWords as words } from './copy/en.ts'
import type { DraftEntry_DraftFragment } from './draft-entry.generated.ts'
import styles from './drafts.module.css'

/** How a draft that the server has begins. */
export function DraftWords({ draft: { excerpt, body, rest } }: { draft: DraftEntry_DraftFragment }) {
  return <BegunWords excerpt={excerpt} body={body} files={countFiles(rest)} />
}

/** How words begin as they would be drawn; the whole of them unfolds where that is more. */
export function BegunWords({ excerpt, body, files }: { excerpt: string; body: string; files: number }) {
  const isCut = excerpt.endsWith('…')
  return (
    <>
      {(excerpt || files === 0) && (
        <p className={excerpt ? styles.words : styles.noWords}>{excerpt || words.noWords}</p>
      )}
      {files > 0 && <p className={styles.noWords}>{words.files(files)}</p>}
      {isCut && (
        <details className={styles.whole}>
          <summary>{words.readAll}</summary>
          <Markdown source={body} />
        </details>
      )}
    </>
  )
}

function countFiles(rest: string): number {
  try {
    const form: unknown = JSON.parse(rest)
    return typeof form === 'object' && form !== null && 'files' in form
      ? readDraftFiles(form.files).length
      : 0
  } catch {
    return 0
  }
}
