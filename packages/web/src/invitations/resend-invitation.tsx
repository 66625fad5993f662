import type { FragmentType } from '@apollo/client'
import { useState, type RefObject } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Question } from '../design/question.tsx'
import { copy } from './copy/en.ts'
import {
  ResendInvitation_InvitationFragmentDoc,
  ResendInvitationDocument,
  type ResendInvitation_InvitationFragment,
} from './resend-invitation.generated.ts'

/** Sends a waiting invitation once more, with a new code; the old one dies. Nothing when one may not. */
export function ResendInvitation({
  groupId,
  invitation,
  backTo,
}: {
  groupId: string
  invitation: FragmentType<ResendInvitation_InvitationFragment>
  /** Takes the focus when the button has gone. */
  backTo: RefObject<HTMLElement | null>
}) {
  const { id, viewerCanResend, ...whom } = useFragmentData(ResendInvitation_InvitationFragmentDoc, invitation)
  const { name, email } = { name: whom.name ?? copy.erased, email: whom.email ?? '' }
  const { attempt, pending, trouble } = useVerb(ResendInvitationDocument)
  const [asked, setAsked] = useState(false)
  return (
    <>
      {viewerCanResend && (
        <Button weight="plain" aria-label={copy.resendTo(name)} onClick={() => setAsked(true)}>
          {copy.resend}
        </Button>
      )}
      <Question
        open={asked}
        title={copy.resendQuestion(name)}
        yes={copy.resendYes}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        backTo={backTo}
        onYes={async () => (await attempt({ input: { groupId, invitationId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.resendMeaning(email ?? '')}</p>
      </Question>
    </>
  )
}
