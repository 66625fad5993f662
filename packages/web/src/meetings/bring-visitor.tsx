import type { FragmentType } from '@apollo/client'
import { useRef, useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Trouble } from '../design/notice.tsx'
import { TextField } from '../design/text-field.tsx'
import {
  BringVisitor_MeetingFragmentDoc,
  BringVisitorDocument,
  type BringVisitor_MeetingFragment,
} from './bring-visitor.generated.ts'
import styles from './bring-visitor.module.css'
import { visitorWords as copy } from './copy/visitor-words.ts'

/** Somebody whom one brings along: their first name, or nobody after all. Closed until one opens it. */
export function BringVisitor({
  groupId,
  meeting,
}: {
  groupId: string
  meeting: FragmentType<BringVisitor_MeetingFragment>
}) {
  const { id, viewerBringsVisitor: brought } = useFragmentData(BringVisitor_MeetingFragmentDoc, meeting)
  const { attempt, pending, refusalFor, trouble } = useVerb(BringVisitorDocument)
  const [firstName, setFirstName] = useState(brought ?? '')
  const [isOpen, setIsOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)

  async function bring(name: string | null): Promise<boolean> {
    if (!(await attempt({ input: { groupId, meetingId: id, firstName: name } }))) return false
    setFirstName(name ?? '')
    setIsOpen(false)
    summary.current?.focus()
    return true
  }

  return (
    <details className={styles.visitor} open={isOpen} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary ref={summary}>{brought ? copy.youBring(brought) : copy.bringSomebody}</summary>
      <Form onSend={() => bring(firstName)} aria-label={copy.bringSomebody}>
        <TextField
          label={copy.firstName}
          hint={copy.hint}
          name="firstName"
          maxLength={40}
          autoComplete="off"
          value={firstName}
          refusal={refusalFor('firstName')}
          onChange={event => setFirstName(event.target.value)}
          required
        />
        <Trouble words={trouble('firstName')} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {brought ? copy.changeName : copy.bring}
          </Button>
          {brought && <Button onClick={() => void bring(null)}>{copy.nobody}</Button>}
        </ButtonRow>
      </Form>
    </details>
  )
}
