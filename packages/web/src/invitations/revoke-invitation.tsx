import type { FragmentType } from '@apollo/client'
import { useState, type RefObject } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Question } from '../design/question.tsx'
import { copy } from './copy/en.ts'
import {
  RevokeInvitation_InvitationFragmentDoc,
  RevokeInvitationDocument,
  type RevokeInvitation_InvitationFragment,
} from './revoke-invitation.generated.ts'

/** Ends a waiting invitation at once. Nothing when one may not. */
export function RevokeInvitation({
  groupId,
  invitation,
  backTo,
}: {
  groupId: string
  invitation: FragmentType<RevokeInvitation_InvitationFragment>
  /** Takes the focus when the button has gone. */
  backTo: RefObject<HTMLElement | null>
}) {
  const { id, viewerCanRevoke, ...whom } = useFragmentData(RevokeInvitation_InvitationFragmentDoc, invitation)
  const name = whom.name ?? copy.erased
  const { attempt, pending, trouble } = useVerb(RevokeInvitationDocument)
  const [asked, setAsked] = useState(false)
  return (
    <>
      {viewerCanRevoke && (
        <Button weight="plain" aria-label={copy.revokeOf(name)} onClick={() => setAsked(true)}>
          {copy.revoke}
        </Button>
      )}
      <Question
        open={asked}
        title={copy.revokeQuestion(name)}
        yes={copy.revokeYes}
        weight="destructive"
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        backTo={backTo}
        onYes={async () => (await attempt({ input: { groupId, invitationId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.revokeMeaning(name)}</p>
      </Question>
    </>
  )
}
