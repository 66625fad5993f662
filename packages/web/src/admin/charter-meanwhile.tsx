import { Notice } from '../design/notice.tsx'
import { Quotation } from '../design/quotation.tsx'
import styles from './charter-meanwhile.module.css'
import { copy } from './copy/en.ts'

/** What somebody else made of the charter while one was writing, to take over from. */
export function CharterMeanwhile({
  writer,
  version,
  text,
}: {
  writer: string | null
  version: number
  text: string
}) {
  return (
    <>
      <Notice mood="danger">{copy.changedMeanwhile(writer, version)}</Notice>
      <details open className={styles.theirs}>
        <summary>{copy.charterNow(version)}</summary>
        <Quotation>{text}</Quotation>
      </details>
    </>
  )
}
