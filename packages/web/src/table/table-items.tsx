import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { Section } from '../design/sheet.tsx'
import { dayPossessive } from '../meetings/when-words.ts'
import { itemWords as copy } from './copy/item-words.ts'
import { TableItemWords } from './table-item-words.tsx'
import { TableItems_MeetingFragmentDoc, type TableItems_MeetingFragment } from './table-items.generated.ts'
import styles from './table-items.module.css'

/** "On Tuesday’s table", to be read at a glance. What one does with it is on the meeting's own page. */
export function TableItems({ meeting }: { meeting: FragmentType<TableItems_MeetingFragment> }) {
  const data = useFragmentData(TableItems_MeetingFragmentDoc, meeting)
  const { tableItems } = data
  return (
    <Section id="table" title={copy.onTableOf(dayPossessive(data))}>
      {tableItems.length === 0 && <EmptyState words={copy.empty} />}
      <ol role="list" className={styles.items}>
        {tableItems.map(item => (
          <li key={item.id} className={styles.item}>
            <TableItemWords tableItem={item} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
