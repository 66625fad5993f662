import { Link } from 'react-router'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import styles from './admin-places.module.css'
import { copy } from './copy/en.ts'

/** The way to the admins' other pages. */
export function AdminPlaces() {
  const slug = useSlug()
  return (
    <nav aria-label={copy.places}>
      <ul role="list" className={styles.places}>
        <li>
          <Link to={paths.groupSettings(slug)}>{copy.settings}</Link>
        </li>
        <li>
          <Link to={paths.meetingSettings(slug)}>{copy.howYouMeet}</Link>
        </li>
        <li>
          <Link to={paths.threadSettings(slug)}>{copy.howYouTalk}</Link>
        </li>
        <li>
          <Link to={paths.mailSettings(slug)}>{copy.whatTravels}</Link>
        </li>
        <li>
          <Link to={paths.rewriteCharter(slug)}>{copy.rewriteCharter}</Link>
        </li>
        <li>
          <Link to={paths.whatHappened(slug)}>{copy.whatHappened}</Link>
        </li>
      </ul>
    </nav>
  )
}
