import { useEffect, useRef } from 'react'
import { Button } from '../../design/button.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Row, RowLine } from '../../design/row.tsx'
import { draftsWords as words } from './copy/en.ts'
import { actOn, type DraftPlace } from './draft-place.tsx'
import styles from './drafts.module.css'

/** Stands where a draft stood that was thrown away from here: it says how long it can be had back, and brings it. */
export function ThrownAway({
  place,
  says,
  pending = false,
  trouble,
  onUndo,
}: {
  place: DraftPlace
  says: string
  pending?: boolean
  trouble?: string | undefined
  onUndo: () => void
}) {
  const undo = useRef<HTMLButtonElement>(null)
  // What was pressed is gone, and what takes it back stands in its place.
  useEffect(() => undo.current?.focus(), [])
  return (
    <Row>
      <RowLine role="status">{says}</RowLine>
      <Trouble words={trouble} />
      <div className={styles.acts}>
        <Button
          ref={undo}
          weight="plain"
          aria-label={actOn(words.undo, place)}
          pending={pending}
          onClick={onUndo}
        >
          {words.undo}
        </Button>
      </div>
    </Row>
  )
}
