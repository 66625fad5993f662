import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'
import { HoldProposalDocument } from './hold-proposal.generated.ts'
import styles from './hold-proposal.module.css'
import { whoReadsIt } from './who-reads-it.ts'

const blank = { reason: '', hearerId: '' }

/** In confidence: that one could not speak freely, why, and where needed to whom. Closed until one opens it. */
export function HoldProposal({ group, sponsorship }: Part) {
  const { id, candidateName, viewerHearers } = sponsorship
  const { values, control, forget } = useKeptForm(`hold/${group.viewerSeat.id}/${id}`, blank)
  const { attempt, pending, refusalFor, trouble } = useVerb(HoldProposalDocument)
  const [refusals, setRefusals] = useState<Partial<typeof blank>>({})
  const needsHearer = viewerHearers.length > 0

  async function send() {
    const refused = {
      ...(!values.reason.trim() && { reason: copy.noReason }),
      ...(needsHearer && !values.hearerId && { hearerId: copy.noHearer }),
    }
    setRefusals(refused)
    if (Object.keys(refused).length > 0) return false
    const hearerId = needsHearer ? values.hearerId : null
    const input = { groupId: group.id, sponsorshipId: id, reason: values.reason, hearerId }
    if (!(await attempt({ input }))) return false
    forget()
    focusHeadingSoon()
    return true
  }

  return (
    <details className={styles.aside}>
      <summary>{copy.couldNot}</summary>
      <p>{copy.couldNotMeaning(candidateName)}</p>
      <p>{whoReadsIt(group, sponsorship)}</p>
      <Form onSend={send} aria-label={copy.couldNot}>
        {needsHearer && (
          <SelectField
            {...control('hearerId')}
            label={copy.hearer}
            refusal={refusals.hearerId ?? refusalFor('hearerId')}
            required
          >
            <option value="">{copy.chooseHearer}</option>
            {viewerHearers.map(hearer => (
              <option key={hearer.id} value={hearer.id}>
                {[hearer.name, hearer.trade].filter(Boolean).join(', ')}
              </option>
            ))}
          </SelectField>
        )}
        <TextArea
          {...control('reason')}
          label={copy.holdReason}
          hint={copy.holdReasonHint}
          refusal={refusals.reason ?? refusalFor('reason')}
          required
        />
        <Trouble words={needsHearer ? trouble('reason', 'hearerId') : trouble('reason')} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {copy.hold}
          </Button>
        </ButtonRow>
      </Form>
    </details>
  )
}
