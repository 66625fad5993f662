import { Link } from 'react-router'
import { daysFrom } from '../../design/wall-time-wording.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { dayWordsOf, timeWordsOf } from '../when-words.ts'
import { weekWords as copy } from './copy/week-words.ts'
import type { NextMeeting_GroupFragment } from './next-meeting.generated.ts'
import styles from './when-and-where.module.css'

/** Another meeting within the same week. */
export function ThenAgain({ week: { next, afterNext } }: { week: NextMeeting_GroupFragment['week'] }) {
  const slug = useSlug()
  if (!next || !afterNext || daysFrom(next.wallDate, afterNext.wallDate) > 6) return null
  return (
    <p className={styles.then}>
      <Link to={paths.meeting(slug, afterNext.id)}>
        {copy.thenAgain(dayWordsOf(afterNext), timeWordsOf(afterNext))}
      </Link>
    </p>
  )
}
