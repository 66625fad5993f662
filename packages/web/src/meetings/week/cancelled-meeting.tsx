import { Notice } from '../../design/notice.tsx'
import { weekWords as copy } from './copy/week-words.ts'
import styles from './cancelled-meeting.module.css'

interface Cancelled {
  cancelReason: string | null
  cancelledBy: { name: string; isViewer: boolean } | null
}

/** Why a meeting does not take place, in the words of whoever cancelled it. */
export function CancelledMeeting({ meeting, words }: { meeting: Cancelled; words?: string }) {
  return (
    <Notice mood="now">
      {words && <strong>{words} </strong>}
      {copy.wrote(meeting.cancelledBy)}
      <span className={styles.reason}>{meeting.cancelReason}</span>
    </Notice>
  )
}
