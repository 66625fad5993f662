import type { FragmentType } from '@apollo/client'
import { useEffect, useRef, useState } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { momentWords } from '../../design/time-wording.ts'
import { copy } from './copy/en.ts'
import { MeetingNote_MeetingFragmentDoc, type MeetingNote_MeetingFragment } from './meeting-note.generated.ts'
import styles from './meeting-note.module.css'
import { WriteNote, type NoteReaders } from './write-note.tsx'

interface MeetingNoteProps {
  groupId: string
  seatId: string
  /** Who is to read a note that is not written yet. */
  readersToBe: NoteReaders
  meeting: FragmentType<MeetingNote_MeetingFragment>
}

/** What stayed with those who were there, with a line on whom it is for. */
export function MeetingNote({ groupId, seatId, readersToBe, meeting: from }: MeetingNoteProps) {
  const meeting = useFragmentData(MeetingNote_MeetingFragmentDoc, from)
  const [writing, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const hasWritten = useRef(false)
  const { note, viewerCanWriteNote, viewerCanMarkSelf } = meeting

  useEffect(() => {
    if (!writing && hasWritten.current) button.current?.focus()
    hasWritten.current = writing
  }, [writing])

  if (!note && !viewerCanWriteNote && !viewerCanMarkSelf) return null
  return (
    <Section title={copy.whatStayed} id="what-stayed">
      {writing ? (
        <WriteNote
          groupId={groupId}
          seatId={seatId}
          readersToBe={readersToBe}
          meeting={meeting}
          onDone={() => setWriting(false)}
        />
      ) : (
        <>
          {note ? <Written note={note} /> : <Lede>{copy.nothingWritten(viewerCanWriteNote)}</Lede>}
          {viewerCanWriteNote && (
            <ButtonRow>
              <Button ref={button} onClick={() => setWriting(true)}>
                {note ? copy.changeNote : copy.writeNote}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
    </Section>
  )
}

function Written({ note }: { note: NonNullable<MeetingNote_MeetingFragment['note']> }) {
  const { text, readers, author, writtenAt } = note
  return (
    <>
      <div className={styles.note}>
        <Markdown source={text} />
      </div>
      <p className={styles.about}>{copy.writtenBy(author, momentWords(writtenAt))}</p>
      <p className={styles.about}>{copy.forWhom[readers]}</p>
    </>
  )
}
