import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { Section } from '../../design/sheet.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import {
  Lines_CompanionshipFragmentDoc,
  Lines_SeatFragmentDoc,
  WriteCompanionLineDocument,
  type Lines_CompanionshipFragment,
  type Lines_SeatFragment,
} from './lines.generated.ts'
import styles from './lines.module.css'
import { theOther } from './the-other.ts'

/**
 * The line each of the two may write to the other. One's own stays on this device while it is being written. Once it
 * is over, what was written.
 */
export function Lines(from: {
  groupId: string
  seat: FragmentType<Lines_SeatFragment>
  companionship: FragmentType<Lines_CompanionshipFragment>
}) {
  const companionship = useFragmentData(Lines_CompanionshipFragmentDoc, from.companionship)
  const seat = useFragmentData(Lines_SeatFragmentDoc, from.seat)
  const { id, endedAt, viewerLine, otherLine } = companionship
  const { other } = theOther(companionship)
  const { values, control, forget } = useKeptForm(`companion-line/${seat.id}/${id}`, { text: viewerLine })
  const { attempt, pending, refusalFor, trouble } = useVerb(WriteCompanionLineDocument)
  const [saved, setSaved] = useState<string>()

  async function send() {
    setSaved(undefined)
    const { text } = values
    if (!(await attempt({ input: { groupId: from.groupId, companionshipId: id, text } }))) return false
    forget()
    setSaved(text.trim() ? copy.lineKept(other) : copy.lineTakenBack)
    return true
  }

  const isOver = endedAt !== null
  if (isOver && !otherLine && !viewerLine) return null
  return (
    <Section title={copy.lines} id="lines">
      <p className={styles.theirs}>{otherLine ? copy.otherWrote(other) : copy.otherWroteNothing(other)}</p>
      {otherLine && <Quotation>{otherLine}</Quotation>}
      {isOver ? (
        viewerLine && (
          <>
            <p>{copy.youWrote(other)}</p>
            <Quotation>{viewerLine}</Quotation>
          </>
        )
      ) : (
        <Form onSend={send}>
          <TextArea
            {...control('text')}
            label={copy.yourLine(other)}
            hint={copy.yourLineHint}
            refusal={refusalFor('text')}
            rows={2}
          />
          <Trouble words={trouble('text')} />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {copy.keepLine}
            </Button>
          </ButtonRow>
          {saved && <Notice mood="done">{saved}</Notice>}
        </Form>
      )}
    </Section>
  )
}
