import type { ReactNode } from 'react'
import { useVerb } from '../api/use-verb.ts'
import { markAsRead } from './mark-as-read.ts'
import styles from './item-row.module.css'
import { ReadInboxItemDocument } from './read-inbox-item.generated.ts'

/** What one was told that leads nowhere: it unfolds here, and is read by that. */
export function OpenedInPlace({
  item: { id, groupId, isRead },
  sentence,
  about,
  children,
}: {
  item: { id: string; groupId: string; isRead: boolean }
  sentence: ReactNode
  /** The id of the line about it. */
  about: string
  children: ReactNode
}) {
  const read = useVerb(ReadInboxItemDocument)

  async function opened() {
    if (!isRead && (await read.attempt({ input: { groupId, itemId: id } }))) markAsRead([id])
  }

  return (
    <details onToggle={event => event.currentTarget.open && void opened()}>
      <summary className={styles.summary} aria-describedby={about}>
        {sentence}
      </summary>
      {children}
    </details>
  )
}
