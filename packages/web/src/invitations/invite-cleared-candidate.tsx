import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { focusHeadingSoon } from '../design/focus-heading.ts'
import { Form } from '../design/form.tsx'
import { Trouble } from '../design/notice.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { TextField } from '../design/text-field.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import {
  InviteClearedCandidate_SponsorshipFragmentDoc,
  InviteClearedCandidateDocument,
  type InviteClearedCandidate_SponsorshipFragment,
} from './invite-cleared-candidate.generated.ts'

/** The letter to somebody the way is clear for, in their sponsor's name and words. Nothing when one may not. */
export function InviteClearedCandidate({
  groupId,
  seatId,
  sponsorship,
}: {
  groupId: string
  seatId: string
  sponsorship: FragmentType<InviteClearedCandidate_SponsorshipFragment>
}) {
  const { id, candidateName, address, viewerCanInvite, viewerCanTakeOver, sponsor } = useFragmentData(
    InviteClearedCandidate_SponsorshipFragmentDoc,
    sponsorship,
  )
  const start = { email: address ?? '' }
  const { values, control, forget } = useKeptForm(`invite-cleared/${seatId}/${id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(InviteClearedCandidateDocument)

  async function invite() {
    if (!(await attempt({ input: { groupId, sponsorshipId: id, email: values.email } }))) return false
    forget()
    focusHeadingSoon()
    return true
  }

  // Whose sponsor is away waits for another one: no letter leaves in the name of who is not there.
  if (!viewerCanInvite || viewerCanTakeOver) return null
  return (
    <Section title={copy.inviteByName(candidateName ?? copy.them)} id="invite">
      <Lede>{copy.clearedLede(sponsor, address !== null)}</Lede>
      <Form onSend={invite}>
        <TextField
          {...control('email')}
          label={copy.email}
          hint={copy.emailHint}
          refusal={refusalFor('email')}
          type="email"
          autoComplete="off"
          required
        />
        <Trouble words={trouble('email')} />
        <ButtonRow>
          <Button type="submit" weight="primary" pending={pending}>
            {copy.sendInvitation}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
