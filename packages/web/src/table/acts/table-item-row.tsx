import type { FragmentType } from '@apollo/client'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import type { RowStance } from '../arranging/use-dragging.ts'
import { TableItemWords } from '../table-item-words.tsx'
import { EditItem } from './edit-item.tsx'
import { ItemActs } from './item-acts.tsx'
import { Outcome } from './outcome.tsx'
import { Settling } from './settling.tsx'
import {
  TableItemRow_TableItemFragmentDoc,
  type TableItemRow_TableItemFragment,
} from './table-item-row.generated.ts'
import styles from './table-item-row.module.css'
import { TakeOff } from './take-off.tsx'
import { WriteBack } from './write-back.tsx'

/** One thing on the table with what the reader may do about it. */
export function TableItemRow({
  groupId,
  seatId,
  tableItem,
  list,
  grip,
  moving,
  stance,
}: {
  groupId: string
  seatId: string
  tableItem: FragmentType<TableItemRow_TableItemFragment>
  /** Takes the focus when the row itself is gone. */
  list: RefObject<HTMLElement | null>
  /** Where it is taken hold of, for those who may move it. */
  grip?: ReactNode
  /** The buttons that move it. */
  moving?: ReactNode
  /** Where it stands while one is held. */
  stance?: RowStance
}) {
  const item = useFragmentData(TableItemRow_TableItemFragmentDoc, tableItem)
  const [writing, setWriting] = useState<'edit' | 'write-back' | null>(null)
  const [isTakingOff, setTakingOff] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const shared = { groupId, seatId, item }

  useEffect(() => {
    if (writing) row.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [writing])

  /** What was pressed is gone: the row takes the focus it had. */
  function rest() {
    setWriting(null)
    row.current?.focus({ preventScroll: true })
  }

  return (
    <li ref={row} id={item.id} tabIndex={-1} className={styles.row} {...stance}>
      {grip}
      <div className={styles.words}>
        {writing === 'edit' ? <EditItem {...shared} onDone={rest} /> : <TableItemWords tableItem={item} />}
        <Outcome item={item} />
        {item.viewerCanSettle && <Settling groupId={groupId} item={item} onSettled={rest} />}
        {writing === null && (
          <ItemActs
            item={item}
            onEdit={() => setWriting('edit')}
            onTakeOff={() => setTakingOff(true)}
            onWriteBack={() => setWriting('write-back')}
          >
            {moving}
          </ItemActs>
        )}
        {writing === 'write-back' && <WriteBack {...shared} onDone={rest} />}
      </div>
      <TakeOff
        groupId={groupId}
        item={item}
        backTo={list}
        open={isTakingOff}
        onClose={() => setTakingOff(false)}
      />
    </li>
  )
}
