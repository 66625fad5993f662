import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { useOvertakenForm } from '../use-overtaken-form.ts'
import { copy } from './copy/en.ts'
import {
  NoteNowDocument,
  WriteMeetingNoteDocument,
  type MeetingNote_MeetingFragment,
} from './meeting-note.generated.ts'

export type NoteReaders = NonNullable<MeetingNote_MeetingFragment['note']>['readers']

interface WriteNoteProps {
  groupId: string
  seatId: string
  readersToBe: NoteReaders
  meeting: MeetingNote_MeetingFragment
  onDone: () => void
}

/** Writes the note, or changes it. What somebody else wrote meanwhile stands above one's own words. */
export function WriteNote({ groupId, seatId, readersToBe, meeting, onDone }: WriteNoteProps) {
  const { id, note } = meeting
  const start = { text: note?.text ?? '' }
  const form = useOvertakenForm(`meeting-note/${seatId}/${id}`, start, note?.version ?? 0)
  const { attempt, pending, refusalFor, trouble, codes } = useVerb(WriteMeetingNoteDocument)
  const client = useApolloClient()
  const slug = useSlug()
  const words = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const field = words.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])

  async function send() {
    const input = { groupId, meetingId: id, version: note?.version ?? null, text: form.values.text }
    if (await attempt({ input })) {
      form.forget()
      onDone()
      return true
    }
    const variables = { slug, meetingId: id }
    await client
      .query({ query: NoteNowDocument, variables, fetchPolicy: 'network-only' })
      .catch(() => undefined)
    return false
  }

  return (
    <Form onSend={() => form.sending(send)}>
      {form.isOvertaken && (
        <>
          <Notice mood="danger">{note ? copy.noteChangedMeanwhile : copy.noteGoneMeanwhile}</Notice>
          {note && <Quotation>{note.text}</Quotation>}
        </>
      )}
      <div ref={words}>
        <TextArea
          {...form.control('text')}
          label={copy.noteText}
          hint={`${copy.forWhomYouWrite[note?.readers ?? readersToBe]} ${note ? copy.emptyTakesAway : ''}`}
          refusal={refusalFor('text')}
          rows={6}
        />
      </div>
      <Trouble words={form.troubleBeside(codes, trouble('text'))} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.saveNote}
        </Button>
        <Button onClick={onDone}>{copy.notNow}</Button>
      </ButtonRow>
    </Form>
  )
}
