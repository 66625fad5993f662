import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { ConfirmSettledDocument } from './confirm-settled.generated.ts'
import { copy } from './copy/en.ts'
import { theOther } from './the-other.ts'
import type { UntilWhen_CompanionshipFragment } from './until-when.generated.ts'

/** Says that the newcomer has settled; done once both have said so. Nothing when one may not. */
export function ConfirmSettled({
  groupId,
  companionship,
}: {
  groupId: string
  companionship: UntilWhen_CompanionshipFragment
}) {
  const { attempt, pending, trouble } = useVerb(ConfirmSettledDocument)
  const [asked, setAsked] = useState(false)
  const { sponsorship, viewerConfirmed, otherConfirmed } = companionship
  const two = theOther(companionship)

  async function confirm() {
    const input = { groupId, sponsorshipId: sponsorship?.id ?? '' }
    return (await attempt({ input })) !== null
  }

  return (
    <>
      {sponsorship?.viewerCanConfirm && !viewerConfirmed && (
        <Button weight="primary" onClick={() => setAsked(true)}>
          {copy.confirm(two)}
        </Button>
      )}
      <Question
        open={asked}
        title={copy.confirmQuestion(two)}
        yes={copy.yes}
        no={copy.notYet}
        pending={pending}
        trouble={trouble()}
        onYes={confirm}
        onClose={() => setAsked(false)}
      >
        <p>{copy.confirmMeaning(two, otherConfirmed)}</p>
      </Question>
    </>
  )
}
