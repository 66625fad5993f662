import type { FragmentType } from '@apollo/client'
import { useRef } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { Trouble } from '../design/notice.tsx'
import { Section } from '../design/sheet.tsx'
import { VisuallyHidden } from '../design/visually-hidden.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { dayPossessive } from '../meetings/when-words.ts'
import { paths } from '../paths.ts'
import { TableItemRow } from './acts/table-item-row.tsx'
import { Grip } from './arranging/grip.tsx'
import { MoveButtons } from './arranging/move-buttons.tsx'
import { useArranging } from './arranging/use-arranging.ts'
import { useDragging } from './arranging/use-dragging.ts'
import { copy } from './copy/en.ts'
import {
  MeetingTable_MeetingFragmentDoc,
  type MeetingTable_MeetingFragment,
} from './meeting-table.generated.ts'
import styles from './meeting-table.module.css'

/** A meeting's table on the meeting's own page: what lies there, in its order, and what the reader may do about it. */
export function MeetingTable({
  groupId,
  seatId,
  meeting,
}: {
  groupId: string
  seatId: string
  meeting: FragmentType<MeetingTable_MeetingFragment>
}) {
  const data = useFragmentData(MeetingTable_MeetingFragmentDoc, meeting)
  const { id, state, tableItems } = data
  const arranging = useArranging(
    groupId,
    id,
    tableItems.map(item => item.id),
  )
  const list = useRef<HTMLOListElement>(null)
  const dragging = useDragging(list, (from, to) => {
    const item = tableItems[from]
    if (item) arranging.move(item, to)
  })
  const slug = useSlug()
  const isToCome = state === 'SCHEDULED'
  const isToBeOrdered = isToCome && tableItems.length > 1

  return (
    <Section id="table" title={isToCome ? copy.onTableOf(dayPossessive(data)) : copy.wasOnTable}>
      {tableItems.length === 0 && <EmptyState words={emptyWords(state)} />}
      <ol
        role="list"
        ref={list}
        tabIndex={-1}
        className={styles.items}
        data-dragging={dragging.isUnderWay || undefined}
      >
        {tableItems.map((item, at) => (
          <TableItemRow
            key={item.id}
            groupId={groupId}
            seatId={seatId}
            tableItem={item}
            list={list}
            {...(item.viewerCanMove &&
              isToBeOrdered && {
                grip: <Grip {...dragging.grip(at)} />,
                moving: (
                  <MoveButtons
                    title={item.title}
                    at={at}
                    of={tableItems.length}
                    onMove={to => arranging.move(item, to)}
                  />
                ),
              })}
            stance={dragging.row(at)}
          />
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{arranging.told}</span>
      </VisuallyHidden>
      <Trouble words={arranging.trouble} />
      {isToCome && (
        <ButtonRow>
          <ButtonLink to={paths.bringToMeeting(slug, id)}>{copy.bringToTable}</ButtonLink>
        </ButtonRow>
      )}
    </Section>
  )
}

/** What stands where nothing was brought. */
function emptyWords(state: MeetingTable_MeetingFragment['state']): string {
  if (state === 'SCHEDULED') return copy.empty
  return state === 'CANCELLED' ? copy.cancelledEmpty : copy.wasEmpty
}
