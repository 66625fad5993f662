import { useState } from 'react'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Question } from '../design/question.tsx'
import type { Care } from './care.ts'
import { copy } from './copy/en.ts'
import { ResumeMemberDocument } from './resume-member.generated.ts'

/** Ends a pause before its time. */
export function ResumeMember({ groupId, member: { id, name } }: Omit<Care, 'seatId'>) {
  const { attempt, pending, trouble } = useVerb(ResumeMemberDocument)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button onClick={() => setAsked(true)}>{copy.resume}</Button>
      <Question
        open={asked}
        title={copy.resumeQuestion(name)}
        yes={copy.resume}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        onYes={async () => (await attempt({ input: { groupId, memberId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.resumeMeaning(name)}</p>
      </Question>
    </>
  )
}
