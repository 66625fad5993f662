import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { dateWords } from '../design/time-wording.ts'
import { CharterText_CharterFragmentDoc, type CharterText_CharterFragment } from './charter-text.generated.ts'
import styles from './charter-text.module.css'
import { copy } from './copy/en.ts'

/** The charter as its writers set it, and when. */
export function CharterText({ charter }: { charter: FragmentType<CharterText_CharterFragment> }) {
  const { text, version, writtenAt, writtenBy } = useFragmentData(CharterText_CharterFragmentDoc, charter)
  return (
    <>
      <div className={styles.text}>{text}</div>
      <p className={styles.about}>{copy.charterWritten(version, dateWords(writtenAt), writtenBy?.name)}</p>
    </>
  )
}
