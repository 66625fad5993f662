import { Notice } from '../../design/notice.tsx'
import { dayWordsOf, type When } from '../when-words.ts'
import styles from './cancelled-meetings.module.css'
import { cancelledInstead } from './cancelled-instead.ts'
import { weekWords as copy } from './copy/week-words.ts'

interface Cancelled extends When {
  id: string
  cancelReason: string | null
  cancelledBy: { name: string; isViewer: boolean } | null
}

/** Why meetings of these days do not take place, in the words of whoever cancelled them. */
export function CancelledMeetings({
  meetingName,
  week,
}: {
  meetingName: string
  week: { next: When | null; cancelled: readonly Cancelled[] }
}) {
  const instead = cancelledInstead(week)
  return week.cancelled.map(meeting => (
    <Notice key={meeting.id} mood="now">
      {meeting !== instead && <strong>{copy.cancelled(meetingName, dayWordsOf(meeting))} </strong>}
      {copy.wrote(meeting.cancelledBy)}
      <span className={styles.reason}>{meeting.cancelReason}</span>
    </Notice>
  ))
}
