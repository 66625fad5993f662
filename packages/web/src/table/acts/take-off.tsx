import type { RefObject } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Question } from '../../design/question.tsx'
import { copy } from '../copy/en.ts'
import { SettleTableItemDocument } from './settle-table-item.generated.ts'
import type { TableItemRow_TableItemFragment } from './table-item-row.generated.ts'
import { TakeOffTableDocument } from './take-off-table.generated.ts'

/** Asks before something is taken off the table: one's own silently, another's once the meeting has begun. */
export function TakeOff({
  groupId,
  item: { id, owner, viewerCanTakeOff },
  backTo,
  open,
  onClose,
}: {
  groupId: string
  item: TableItemRow_TableItemFragment
  /** Takes the focus, for the item's own buttons are gone by then. */
  backTo: RefObject<HTMLElement | null>
  open: boolean
  onClose: () => void
}) {
  const own = useVerb(TakeOffTableDocument)
  const anothers = useVerb(SettleTableItemDocument)

  async function takeOff() {
    const done = viewerCanTakeOff
      ? await own.attempt({ input: { groupId, itemId: id } })
      : await anothers.attempt({ input: { groupId, itemId: id, outcome: 'TAKEN_OFF' } })
    return done !== null
  }

  return (
    <Question
      open={open}
      title={copy.takeOffQuestion}
      yes={copy.takeItOff}
      no={copy.leaveIt}
      pending={own.pending || anothers.pending}
      trouble={own.trouble() ?? anothers.trouble()}
      backTo={backTo}
      onYes={takeOff}
      onClose={onClose}
    >
      <p>{viewerCanTakeOff ? copy.takeOffMeaning : copy.takeOffOthersMeaning(owner)}</p>
    </Question>
  )
}
