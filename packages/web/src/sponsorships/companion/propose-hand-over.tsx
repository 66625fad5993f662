import type { FragmentType } from '@apollo/client'
import { useState, type RefObject } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import {
  ProposeHandOver_GroupFragmentDoc,
  ProposeHandOver_SponsorshipFragmentDoc,
  ProposeHandOverDocument,
  type ProposeHandOver_GroupFragment,
  type ProposeHandOver_SponsorshipFragment,
} from './propose-hand-over.generated.ts'

/** Asks another settled member to accompany the newcomer from now on. Nothing when one may not. */
export function ProposeHandOver(from: {
  group: FragmentType<ProposeHandOver_GroupFragment>
  sponsorship: FragmentType<ProposeHandOver_SponsorshipFragment>
  /** Takes the focus when the button has gone. */
  backTo?: RefObject<HTMLElement | null>
}) {
  const group = useFragmentData(ProposeHandOver_GroupFragmentDoc, from.group)
  const sponsorship = useFragmentData(ProposeHandOver_SponsorshipFragmentDoc, from.sponsorship)
  const { id, newcomer, companion, viewerCanProposeHandOver } = sponsorship
  const { values, control, forget } = useKeptForm(`propose-hand-over/${group.viewerSeat.id}/${id}`, {
    memberId: '',
    reason: '',
  })
  const { attempt, pending, refusalFor, trouble } = useVerb(ProposeHandOverDocument)
  const [asked, setAsked] = useState(false)
  const [unchosen, setUnchosen] = useState(false)
  const whom = newcomer?.name ?? copy.newcomer
  const candidates = group.members.filter(
    member =>
      member.standing === 'SETTLED' &&
      member.presence !== 'PAUSED' &&
      ![newcomer?.id, companion?.id].includes(member.id),
  )
  const chosen = candidates.find(member => member.id === values.memberId)

  async function propose() {
    setUnchosen(!chosen)
    if (!chosen) return false
    const input = { groupId: group.id, sponsorshipId: id, memberId: chosen.id, reason: values.reason }
    if (!(await attempt({ input }))) return false
    forget()
    return true
  }

  return (
    <>
      {viewerCanProposeHandOver && candidates.length === 0 && <p>{copy.nobodyToAsk}</p>}
      {viewerCanProposeHandOver && candidates.length > 0 && (
        <Button onClick={() => setAsked(true)}>
          {companion ? copy.proposeHandOver : copy.findCompanion(whom)}
        </Button>
      )}
      <Question
        open={asked}
        title={newcomer?.isViewer ? copy.handOverQuestionForYou : copy.handOverQuestion(whom)}
        yes={copy.propose}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble('memberId', 'reason')}
        backTo={from.backTo}
        onYes={propose}
        onClose={() => setAsked(false)}
      >
        <p>{copy.handOverMeaning}</p>
        <SelectField
          {...control('memberId')}
          value={chosen?.id ?? ''}
          label={copy.member}
          refusal={unchosen && !chosen ? copy.noMember : refusalFor('memberId')}
          required
        >
          <option value="">{copy.chooseMember}</option>
          {candidates.map(member => (
            <option key={member.id} value={member.id}>
              {copy.withTrade(member)}
            </option>
          ))}
        </SelectField>
        <TextArea
          {...control('reason')}
          label={copy.handOverReason}
          hint={copy.handOverReasonHint}
          refusal={refusalFor('reason')}
          required
        />
      </Question>
    </>
  )
}
