import { useId, type ReactNode } from 'react'
import { Link } from 'react-router'
import { PlaceWords, type DraftPlace } from './draft-place.tsx'
import styles from './drafts.module.css'

/** One draft in a list: its place, how it begins, how old it is, and what can be done with it. */
export function DraftEntry({
  place,
  words,
  about,
  acts,
}: {
  place: DraftPlace
  words: ReactNode
  about: ReactNode
  acts: ReactNode
}) {
  const aboutId = useId()
  return (
    <li className={styles.row}>
      {place.to === null ? (
        <p className={styles.place}>
          <PlaceWords place={place} />
        </p>
      ) : (
        <Link to={place.to} className={styles.place} aria-describedby={aboutId}>
          <PlaceWords place={place} />
        </Link>
      )}
      {words}
      <p id={aboutId} className={styles.about}>
        {about}
      </p>
      <div className={styles.acts}>{acts}</div>
    </li>
  )
}
