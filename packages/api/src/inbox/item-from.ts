import type { Group } from '../groups/group.ts'
import { InboxItem } from './inbox-item.ts'
import { isItemKind } from './item-kinds.ts'
import type { ItemRow } from './item-row.ts'
import { wordings, type Worded } from './wording.ts'

/** An item as its reader may know it now. */
export function itemFrom(row: ItemRow, group: Group): InboxItem {
  const { id, kind, happenedAt, isRead } = row
  return Object.assign(new InboxItem(), { id, kind, group, happenedAt, isRead, ...worded(row, group) })
}

function worded(row: ItemRow, group: Group): Worded {
  if (isItemKind(row.kind)) return wordings[row.kind](row, group)
  const { told } = row
  if (!told) throw new Error(`An item of the kind ${row.kind} has no words.`)
  const { subject, reason, way } = told
  return {
    sentence: subject,
    words: reason?.words ?? null,
    wordsBy: reason?.by ?? null,
    path: way?.path ?? null,
  }
}
