import type { ReactNode } from 'react'
import { Button } from '../../design/button.tsx'
import { copy } from '../copy/en.ts'
import type { TableItemRow_TableItemFragment } from './table-item-row.generated.ts'
import styles from './table-item-row.module.css'

/** The small acts under what lies on the table. */
export function ItemActs({
  item: { title, viewerCanEdit, viewerCanTakeOff, viewerCanSettle, viewerCanWriteBack },
  children,
  onEdit,
  onTakeOff,
  onWriteBack,
}: {
  item: TableItemRow_TableItemFragment
  /** Acts that stand before them. */
  children?: ReactNode
  onEdit: () => void
  onTakeOff: () => void
  onWriteBack: () => void
}) {
  return (
    <div className={styles.acts}>
      {children}
      {viewerCanEdit && (
        <Button weight="plain" aria-label={copy.editItem(title)} onClick={onEdit}>
          {copy.edit}
        </Button>
      )}
      {(viewerCanTakeOff || viewerCanSettle) && (
        <Button weight="plain" aria-label={copy.takeOffItem(title)} onClick={onTakeOff}>
          {copy.takeOff}
        </Button>
      )}
      {viewerCanWriteBack && (
        <Button weight="plain" onClick={onWriteBack}>
          {copy.writeBack}
        </Button>
      )}
    </div>
  )
}
