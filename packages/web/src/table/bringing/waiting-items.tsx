import type { FragmentType } from '@apollo/client'
import { useRef } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Section } from '../../design/sheet.tsx'
import { TableItemRow } from '../acts/table-item-row.tsx'
import { copy } from '../copy/en.ts'
import { WaitingItems_GroupFragmentDoc, type WaitingItems_GroupFragment } from './waiting-items.generated.ts'

/** What was brought while no meeting is planned; nothing where nothing waits. */
export function WaitingItems({ group }: { group: FragmentType<WaitingItems_GroupFragment> }) {
  const { id, meetingName, viewerSeat, waitingTableItems } = useFragmentData(
    WaitingItems_GroupFragmentDoc,
    group,
  )
  const list = useRef<HTMLOListElement>(null)
  const waiting = waitingTableItems.filter(({ state }) => state === 'ON_THE_TABLE')
  if (waiting.length === 0) return null
  return (
    <Section id="waiting" title={copy.waiting(meetingName)}>
      <ol role="list" ref={list} tabIndex={-1}>
        {waiting.map(item => (
          <TableItemRow key={item.id} groupId={id} seatId={viewerSeat.id} tableItem={item} list={list} />
        ))}
      </ol>
    </Section>
  )
}
