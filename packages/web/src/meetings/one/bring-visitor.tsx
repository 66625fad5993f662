import type { FragmentType } from '@apollo/client'
import { useRef, useState } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { TextField } from '../../design/text-field.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import {
  BringVisitor_MeetingFragmentDoc,
  BringVisitorDocument,
  type BringVisitor_MeetingFragment,
} from './bring-visitor.generated.ts'
import { copy } from './copy/en.ts'
import styles from './bring-visitor.module.css'

interface BringVisitorProps {
  groupId: string
  seatId: string
  meeting: FragmentType<BringVisitor_MeetingFragment>
}

/** Whom one brings along, where the group allows visitors. */
export function BringVisitor({ groupId, seatId, meeting: from }: BringVisitorProps) {
  const meeting = useFragmentData(BringVisitor_MeetingFragmentDoc, from)
  const { id, viewerBringsVisitor, viewerCanBringVisitor } = meeting
  const { values, control, forget } = useKeptForm(`visitor/${seatId}/${id}`, { firstName: '' })
  const { attempt, pending, refusalFor, trouble } = useVerb(BringVisitorDocument)
  const [open, setOpen] = useState(viewerBringsVisitor !== null || values.firstName !== '')
  const summary = useRef<HTMLElement>(null)
  if (!viewerCanBringVisitor) return null

  async function bring(firstName: string | null) {
    const done = (await attempt({ input: { groupId, meetingId: id, firstName } })) !== null
    if (done) forget()
    // What was pressed is gone with what it asked.
    if (done) summary.current?.focus()
    return done
  }

  return (
    <details className={styles.visitor} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary ref={summary} id="visitor">
        {copy.bringSomebody}
      </summary>
      {viewerBringsVisitor === null ? (
        <Form onSend={() => bring(values.firstName)}>
          <TextField
            {...control('firstName')}
            label={copy.visitorName}
            hint={copy.visitorHint}
            refusal={refusalFor('firstName')}
            autoComplete="off"
            required
          />
          <Trouble words={trouble('firstName')} />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {copy.bringYes}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        <>
          <p role="status">{copy.youBring(viewerBringsVisitor)}</p>
          <Trouble words={trouble()} />
          <Button weight="plain" pending={pending} onClick={() => void bring(null)}>
            {copy.bringNobody(viewerBringsVisitor)}
          </Button>
        </>
      )}
    </details>
  )
}
