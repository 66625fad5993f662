import type { Group } from '../groups/group.ts'
import { InboxItem } from './inbox-item.ts'
import { isItemKind } from './item-kinds.ts'
import type { ItemRow } from './item-row.ts'
import { plainPart, wordings, type Worded } from './wording.ts'

/** An item as its reader may know it now. */
export function itemFrom(row: ItemRow, group: Group): InboxItem {
  const { id, kind, happenedAt, isRead } = row
  const words = worded(row, group)
  const sentence = words.sentenceParts.map(({ text }) => text).join('')
  return Object.assign(new InboxItem(), { id, kind, group, happenedAt, isRead, sentence, ...words })
}

function worded(row: ItemRow, group: Group): Worded {
  if (isItemKind(row.kind)) return wordings[row.kind](row, group)
  const { told } = row
  if (!told) throw new Error(`An item of the kind ${row.kind} has no words.`)
  const { subject, reason, way } = told
  return {
    sentenceParts: [plainPart(subject)],
    words: reason?.words ?? null,
    wordsBy: reason?.by ?? null,
    path: way?.path ?? null,
  }
}
