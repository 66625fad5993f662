import { useMemo } from 'react'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { versionWords as copy } from '../copy/version-words.ts'
import styles from './versions.module.css'
import { wordDifference } from './word-difference.ts'

/** An earlier version, with what was taken out of it struck through and what came instead underlined. */
export function VersionDifference({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => wordDifference(before, after), [before, after])
  return (
    <p className={styles.words}>
      {pieces.map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : kind === 'gone' ? (
          <del key={index}>
            <VisuallyHidden>{copy.takenOut} </VisuallyHidden>
            {text}
            <VisuallyHidden>{copy.end}</VisuallyHidden>
          </del>
        ) : (
          <ins key={index}>
            <VisuallyHidden>{copy.cameInstead} </VisuallyHidden>
            {text}
            <VisuallyHidden>{copy.end}</VisuallyHidden>
          </ins>
        ),
      )}
    </p>
  )
}
