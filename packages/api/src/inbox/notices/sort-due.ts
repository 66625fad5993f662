import { newId } from '../../graphql/identifier.ts'
import type { MailReader } from '../mail/mail-reader.ts'
import { isQuiet, nextDecentMoment } from '../mail/quiet-hours.ts'
import type { DueItem } from './due-items.ts'
import { isMailed } from './is-mailed.ts'

/** A mail to be, and what it carries. */
export type NoticeToQueue = { letterId: string; memberId: string; itemIds: string[] }

/** What becomes of what is due now. */
export type Sorted = {
  notices: NoticeToQueue[]
  postponed: { id: string; until: Date }[]
  /** No mail will carry these. */
  dropped: string[]
}

/** Sorts what members of one group were told by what becomes of it now; what is not due and joins no mail stays. */
export function sortDue(
  items: readonly DueItem[],
  readers: ReadonlyMap<string, MailReader>,
  now: Date,
): Sorted {
  const sorted: Sorted = { notices: [], postponed: [], dropped: [] }
  for (const [memberId, all] of Map.groupBy(items, item => item.memberId)) {
    const reader = readers.get(memberId)
    if (reader) sortForReader(sorted, reader, all, now)
  }
  return sorted
}

function sortForReader(sorted: Sorted, reader: MailReader, all: readonly DueItem[], now: Date): void {
  const wanted = all.filter(item => isMailed(item, reader, false))
  sorted.dropped.push(...idsOf(all.filter(item => !wanted.includes(item))))
  // Alone, so that nothing that can wait goes out at night with it, or keeps it until the morning.
  const atOnce = wanted.filter(({ isAtOnce, isDue }) => isAtOnce && isDue)
  const held = wanted.filter(item => !atOnce.includes(item))
  if (atOnce.length > 0) sorted.notices.push(noticeOf(reader, atOnce))
  const due = held.filter(({ isDue }) => isDue)
  if (due.length === 0) return
  // What was told a moment ago joins.
  if (!isQuiet(now, reader.hours)) return void sorted.notices.push(noticeOf(reader, held))
  const until = nextDecentMoment(now, reader.hours)
  sorted.postponed.push(...idsOf(due).map(id => ({ id, until })))
}

const idsOf = (items: readonly DueItem[]) => items.map(({ id }) => id)

const noticeOf = ({ memberId }: MailReader, items: readonly DueItem[]): NoticeToQueue => ({
  letterId: newId(),
  memberId,
  itemIds: idsOf(items),
})
