import { useId, type ReactNode } from 'react'
import { Link } from 'react-router'
import { Row, RowAbout } from '../../design/row.tsx'
import type { Draft } from '../../drafts/draft.ts'
import { PlaceWords, type DraftPlace } from './draft-place.tsx'
import { DraftWords } from './draft-words.tsx'
import styles from './drafts.module.css'

/** One draft in a list: its place, how it begins, how old it is, and what can be done with it. */
export function DraftEntry({
  place,
  draft,
  about,
  acts,
  onOpen,
}: {
  place: DraftPlace
  draft: Draft
  about: ReactNode
  acts: ReactNode
  /** One is about to go on with it. */
  onOpen?: () => void
}) {
  const aboutId = useId()
  return (
    <Row>
      {place.to === null ? (
        <p className={styles.place}>
          <PlaceWords place={place} />
        </p>
      ) : (
        <Link to={place.to} className={styles.place} aria-describedby={aboutId} onClick={onOpen}>
          <PlaceWords place={place} />
        </Link>
      )}
      <DraftWords draft={draft} />
      <RowAbout id={aboutId}>{about}</RowAbout>
      <div className={styles.acts}>{acts}</div>
    </Row>
  )
}
