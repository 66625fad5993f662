import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { copy } from '../copy/en.ts'
import { MoveTableItemDocument, type MoveTableItemMutation } from './move-table-item.generated.ts'
import { moved, neighbourBefore } from './order.ts'

/** How rows are moved, and what is said of it. */
export interface Arranging {
  /** Puts an item at a place, from 0; one that would leave the table says so and stays. */
  move: (item: { id: string; title: string }, to: number) => void
  /** What a screen reader is told when it pauses. */
  told: string
  trouble: string | undefined
}

/** Moving what lies on a meeting's table, by buttons as by pointer. It is shown at once, and undone where it was refused. */
export function useArranging(groupId: string, meetingId: string, ids: readonly string[]): Arranging {
  const { attempt, trouble } = useVerb(MoveTableItemDocument)
  const [told, setTold] = useState('')

  function move({ id, title }: { id: string; title: string }, to: number) {
    if (to < 0) return setTold(copy.isFirst(title))
    if (to >= ids.length) return setTold(copy.isLast(title))
    if (ids[to] === id) return
    setTold(copy.movedTo(title, to + 1, ids.length))
    const input = { groupId, itemId: id, afterId: neighbourBefore(ids, id, to) }
    void attempt({ input }, expectedOrder(meetingId, moved(ids, id, to)))
  }

  return { move, told, trouble: trouble() }
}

function expectedOrder(meetingId: string, ids: readonly string[]): MoveTableItemMutation {
  const tableItems = ids.map(id => ({ __typename: 'TableItem' as const, id }))
  return {
    moveTableItem: {
      __typename: 'MoveTableItemPayload',
      meeting: { __typename: 'Meeting', id: meetingId, tableItems },
      userErrors: [],
    },
  }
}
