import { useState } from 'react'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Question } from '../design/question.tsx'
import { copy } from './copy/en.ts'
import type { Part } from './part.ts'
import { WithdrawSponsorshipDocument } from './withdraw-sponsorship.generated.ts'

/** The sponsor takes the proposal back. Nothing when one may not. */
export function WithdrawSponsorship({ group, sponsorship }: Part) {
  const { id, viewerCanWithdraw, candidateName, state } = sponsorship
  const { attempt, pending, trouble } = useVerb(WithdrawSponsorshipDocument)
  const [asked, setAsked] = useState(false)
  return (
    <>
      {viewerCanWithdraw && (
        <Button weight="destructive" onClick={() => setAsked(true)}>
          {copy.withdraw}
        </Button>
      )}
      <Question
        open={asked}
        title={copy.withdrawQuestion(candidateName)}
        yes={copy.withdrawYes}
        no={copy.leaveIt}
        weight="destructive"
        pending={pending}
        trouble={trouble()}
        onYes={async () => (await attempt({ input: { groupId: group.id, sponsorshipId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.withdrawMeaning(candidateName, state === 'INVITED')}</p>
      </Question>
    </>
  )
}
