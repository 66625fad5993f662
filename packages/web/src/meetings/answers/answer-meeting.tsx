import type { FragmentType } from '@apollo/client'
import { useRef, useState } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { broughtLater } from '../../design/brought-later.tsx'
import { Button } from '../../design/button.tsx'
import { Choices } from '../../design/choices.tsx'
import { Trouble } from '../../design/notice.tsx'
import {
  AnswerMeeting_MeetingFragmentDoc,
  AnswerMeetingDocument,
  type AnswerMeeting_MeetingFragment,
} from './answer-meeting.generated.ts'
import styles from './answer-meeting.module.css'
import { answerWords as copy } from './copy/answer-words.ts'
import { expectedAnswer, type Answer } from './expected-rsvp.ts'

/** Only around a meeting's start. */
export const SayRunningLate = broughtLater(
  async () => (await import('./say-running-late.tsx')).SayRunningLate,
)

/**
 * Three answers, saved at once. The one just pressed shows before it got through, and is gone again, with a word about
 * it, where it did not.
 */
export function AnswerMeeting({
  groupId,
  viewerId,
  legend = copy.willYouCome,
  isThisWeek,
  meeting,
}: {
  groupId: string
  /** The viewer as a member. */
  viewerId: string
  /** The question, where the page leaves open which meeting is meant. */
  legend?: string
  isThisWeek: boolean
  meeting: FragmentType<AnswerMeeting_MeetingFragment>
}) {
  const asked = useFragmentData(AnswerMeeting_MeetingFragmentDoc, meeting)
  const { attempt, trouble: notSaved } = useVerb(AnswerMeetingDocument, copy.asItWas)
  const [wanted, setWanted] = useState<Answer>(null)
  const [isOnItsWay, setIsOnItsWay] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  /** One after the other: of two quick presses the last one holds. */
  function say(answer: Answer) {
    setWanted(answer)
    setIsOnItsWay(true)
    const input = { groupId, meetingId: asked.id, answer }
    const sent = queue.current.then(() => attempt({ input }, expected(answer)))
    queue.current = sent
    void sent.then(() => queue.current === sent && setIsOnItsWay(false))
  }

  /** What was pressed is gone at once: the focus goes to the answer it stood for. */
  function sayAgain(answer: Answer) {
    box.current?.querySelector<HTMLElement>(`[value="${answer}"]`)?.focus()
    say(answer)
  }

  const expected = (answer: Answer) => ({
    answerMeeting: {
      __typename: 'AnswerMeetingPayload' as const,
      meeting: expectedAnswer(asked, viewerId, answer),
      userErrors: [],
    },
  })

  if (!asked.viewerCanAnswer) return null
  const trouble = isOnItsWay ? undefined : notSaved()
  const own = asked.rsvps.find(({ member }) => member.id === viewerId)
  return (
    <div ref={box} className={styles.answers}>
      <Choices
        legend={legend}
        choices={copy.answers(isThisWeek)}
        chosen={isOnItsWay ? wanted : asked.viewerAnswer}
        onChoose={say}
      />
      {own?.isFromBeforeMove && (
        <p className={styles.hint}>
          {copy.saidBeforeMove}{' '}
          <Button weight="plain" onClick={() => sayAgain(own.answer)}>
            {copy.itHolds}
          </Button>
        </p>
      )}
      <Trouble words={trouble} />
      {trouble && <Button onClick={() => sayAgain(wanted)}>{copy.tryAgain}</Button>}
      {asked.viewerCanSayLate && <SayRunningLate groupId={groupId} viewerId={viewerId} meeting={asked} />}
    </div>
  )
}
