import { useRef, useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Choices } from '../../design/choices.tsx'
import { Trouble } from '../../design/notice.tsx'
import { dayWords } from '../../design/time-wording.ts'
import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'
import { AnswerProposalDocument } from './answer-proposal.generated.ts'
import styles from './answer-proposal.module.css'

type Answer = 'COMFORTABLE' | 'MEET_FIRST'

/** Comfortable, or to meet them first: saved as soon as it is chosen, shown at once. */
export function AnswerProposal({ group, sponsorship }: Part) {
  const { id, viewerAnswer, candidateName, sponsor } = sponsorship
  const { attempt, trouble } = useVerb(AnswerProposalDocument)
  const [said, setSaid] = useState<Answer | null>(null)
  const wanted = useRef<Answer>(null)

  /** Chosen anew while one is on its way, the last choice is sent after it: the answers cannot overtake each other. */
  async function say(answer: Answer) {
    setSaid(answer)
    const isSending = wanted.current !== null
    wanted.current = answer
    if (isSending) return
    let sending: Answer
    let done: boolean
    do {
      sending = wanted.current
      done = (await attempt({ input: { groupId: group.id, sponsorshipId: id, answer: sending } })) !== null
    } while (done && wanted.current !== sending)
    wanted.current = null
    setSaid(null)
  }

  const choices = [
    { value: 'COMFORTABLE', label: copy.comfortable, hint: copy.comfortableHint },
    { value: 'MEET_FIRST', label: copy.meetFirst, hint: copy.meetFirstHint(sponsor) },
  ] as const
  return (
    <>
      <Choices
        legend={copy.answer(candidateName)}
        choices={choices}
        chosen={said ?? viewerAnswer}
        onChoose={answer => void say(answer)}
      />
      <p role="status" className={styles.kept}>
        {viewerAnswer && !said && keptWords(sponsorship)}
      </p>
      <Trouble words={trouble()} />
    </>
  )
}

function keptWords({ viewerAnswer, candidateName, roundEndsAt, waitsUntil }: Part['sponsorship']): string {
  if (viewerAnswer === 'MEET_FIRST') return copy.answeredWhileWaiting(candidateName)
  const until = waitsUntil ?? roundEndsAt
  return copy.answered(until && dayWords(until).replace('Today', 'today'))
}
