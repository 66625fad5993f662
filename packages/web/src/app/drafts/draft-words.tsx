import { Markdown } from '../../design/markdown.tsx'
import { RowLine, RowWords } from '../../design/row.tsx'
import type { Draft } from '../../drafts/draft.ts'
import { beginningOf } from './begun-words.ts'
import { draftsWords as words } from './copy/en.ts'
import styles from './drafts.module.css'

/** How a draft begins as it would be drawn; the whole of it unfolds where that is more. */
export function DraftWords({ draft: { body, fields, files } }: { draft: Draft }) {
  // A form of several fields may have words in others than the longest.
  const said = body.trim() ? body : Object.values(fields).filter(Boolean).join(' · ')
  const { beginning, isAll } = beginningOf(said)
  return (
    <>
      {beginning ? (
        <RowWords>{beginning}</RowWords>
      ) : (
        files.length === 0 && <RowLine>{words.noWords}</RowLine>
      )}
      {files.length > 0 && <RowLine>{words.files(files.length)}</RowLine>}
      {!isAll && (
        <details className={styles.whole}>
          <summary>{words.readAll}</summary>
          <Markdown source={said} />
        </details>
      )}
    </>
  )
}
