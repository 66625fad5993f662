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
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
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
  const [wanted, setWanted] = useState<{ answer: Answer; isOnItsWay: boolean }>()
  const box = useRef<HTMLDivElement>(null)

  async function say(answer: Answer) {
    const word = { answer, isOnItsWay: true }
    setWanted(word)
    const input = { groupId, meetingId: asked.id, answer }
    await oneAfterTheOther(() => attempt({ input }, expected(answer)))
    setWanted(latest => (latest === word ? { ...word, isOnItsWay: false } : latest))
  }

  /** By a button that is gone with it: the focus goes to the answer it stands for. */
  function sayAgain(answer: Answer) {
    box.current?.querySelector<HTMLElement>(`[value="${answer}"]`)?.focus()
    void say(answer)
  }

  const expected = (answer: Answer) => ({
    answerMeeting: {
      __typename: 'AnswerMeetingPayload' as const,
      meeting: expectedAnswer(asked, viewerId, answer),
      userErrors: [],
    },
  })

  if (!asked.viewerCanAnswer) return null
  const trouble = wanted?.isOnItsWay ? undefined : notSaved()
  const own = asked.rsvps.find(({ member }) => member.id === viewerId)
  return (
    <div ref={box} className={styles.answers}>
      <Choices
        legend={legend}
        choices={copy.answers(isThisWeek)}
        chosen={wanted?.isOnItsWay ? wanted.answer : asked.viewerAnswer}
        onChoose={answer => void say(answer)}
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
      {trouble && wanted && <Button onClick={() => sayAgain(wanted.answer)}>{copy.tryAgain}</Button>}
      {asked.viewerCanSayLate && <SayRunningLate groupId={groupId} viewerId={viewerId} meeting={asked} />}
    </div>
  )
}
