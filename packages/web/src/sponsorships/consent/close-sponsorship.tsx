import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'
import { CloseSponsorshipDocument } from './close-sponsorship.generated.ts'

/** A kind no, with words to the sponsor. Nothing when one may not. */
export function CloseSponsorship({ group, sponsorship }: Part) {
  const { id, viewerCanClose, candidateName, sponsor, holds } = sponsorship
  const { values, control, forget } = useKeptForm(`close/${group.viewerSeat.id}/${id}`, { reason: '' })
  const { attempt, pending, refusalFor, trouble } = useVerb(CloseSponsorshipDocument)
  const [asked, setAsked] = useState(false)

  async function close() {
    const input = { groupId: group.id, sponsorshipId: id, reason: values.reason }
    const done = (await attempt({ input })) !== null
    if (done) forget()
    return done
  }

  return (
    <>
      {viewerCanClose && (
        <Button weight="destructive" onClick={() => setAsked(true)}>
          {copy.close}
        </Button>
      )}
      <Question
        open={asked}
        title={copy.closeQuestion(candidateName)}
        yes={copy.closeYes}
        no={copy.leaveIt}
        weight="destructive"
        pending={pending}
        trouble={trouble('reason')}
        onYes={close}
        onClose={() => setAsked(false)}
      >
        <p>{copy.closeMeaning(sponsor, candidateName)}</p>
        <TextArea
          {...control('reason')}
          label={copy.closeReason(sponsor)}
          hint={copy.closeReasonHint(holds.length > 0)}
          refusal={refusalFor('reason')}
          required
        />
      </Question>
    </>
  )
}
