import { useVerb } from '../../api/use-verb.ts'
import { Trouble } from '../../design/notice.tsx'
import type { AnswerMeeting_MeetingFragment } from './answer-meeting.generated.ts'
import { answerWords as copy } from './copy/answer-words.ts'
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
import { expectedLateness } from './expected-lateness.ts'
import { SayRunningLateDocument } from './say-running-late.generated.ts'
import styles from './say-running-late.module.css'

/** One press says that one is running late, a second takes it back. From shortly before the start until the end. */
export function SayRunningLate({
  groupId,
  viewerId,
  meeting,
}: {
  groupId: string
  viewerId: string
  meeting: AnswerMeeting_MeetingFragment
}) {
  const { attempt, trouble } = useVerb(SayRunningLateDocument, copy.asItWas)
  const isLate = meeting.viewerIsRunningLate

  async function say() {
    const input = { groupId, meetingId: meeting.id, isLate: !isLate }
    const expected = {
      __typename: 'SayRunningLatePayload' as const,
      meeting: expectedLateness(meeting, viewerId, !isLate),
      userErrors: [],
    }
    await oneAfterTheOther(() => attempt({ input }, { sayRunningLate: expected }))
  }

  return (
    <>
      <button type="button" className={styles.late} aria-pressed={isLate} onClick={() => void say()}>
        {copy.runningLate}
      </button>
      <p role="status" className={styles.said}>
        {isLate && copy.theyKnow}
      </p>
      <Trouble words={trouble()} />
    </>
  )
}
