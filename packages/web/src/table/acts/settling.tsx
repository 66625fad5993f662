import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Trouble } from '../../design/notice.tsx'
import { copy } from '../copy/en.ts'
import { SettleTableItemDocument } from './settle-table-item.generated.ts'
import type { TableItemRow_TableItemFragment } from './table-item-row.generated.ts'
import styles from './table-item-row.module.css'

/** Once the meeting has begun: was it discussed, or does it go on to the next table? */
export function Settling({
  groupId,
  item: { id, title },
  onSettled,
}: {
  groupId: string
  item: TableItemRow_TableItemFragment
  onSettled: () => void
}) {
  const { attempt, pending, trouble } = useVerb(SettleTableItemDocument)

  async function settle(outcome: 'DISCUSSED' | 'CARRIED_OVER') {
    if (await attempt({ input: { groupId, itemId: id, outcome } })) onSettled()
  }

  return (
    <>
      <div role="group" aria-label={copy.whatBecameOf(title)} className={styles.outcomes}>
        <Button pending={pending} onClick={() => void settle('DISCUSSED')}>
          {copy.sayDiscussed}
        </Button>
        <Button pending={pending} onClick={() => void settle('CARRIED_OVER')}>
          {copy.sayCarriedOver}
        </Button>
      </div>
      <Trouble words={trouble()} />
    </>
  )
}
