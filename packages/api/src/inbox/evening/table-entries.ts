import type { Member } from '../../groups/member.ts'
import type { Entry, LetterPiece } from '../../mail/letter-draft.ts'
import { loadTableOf } from '../../table/table-item-queries.ts'
import type { TableItem } from '../../table/table-item.ts'
import { TableItemState } from '../../table/table-item.ts'
import type { Confidence } from '../../threads/confidence/confidence.ts'
import { readable } from '../../threads/confidence/readable-threads.ts'
import { contentFor, MailContent } from '../mail/content.ts'
import { copy } from './copy/en.ts'
import type { Reading } from './sit-down.ts'

const confidences = {
  name: 'confidences_of_threads',
  text: `select t.id, t.confidence from threads t
    where t.group_id = $1 and t.id = any ($2::uuid[]) and t.discarded_at is null and ${readable('t')}`,
}

/** What lies on the table of a meeting, as far as the reader sees it and it travels. */
export async function tablePieces(
  reading: Reading,
  meetingId: string,
  members: readonly Member[],
): Promise<LetterPiece[]> {
  const { context, seat } = reading
  const items = (await loadTableOf(context, seat, meetingId)).filter(
    ({ state, waitsForAuthor }) => state === TableItemState.ON_THE_TABLE && !waitsForAuthor,
  )
  const known = await confidencesOf(reading, items)
  const travelling = items.filter(({ threadId }) => {
    // What comes from a thread that is not found any more is told of no more.
    if (threadId && !known.has(threadId)) return false
    const confidence = threadId ? (known.get(threadId) ?? null) : null
    return contentFor(reading.evening.content, confidence) !== MailContent.NOTHING
  })
  const hidden = items.length - travelling.length
  return [
    ...(items.length > 0 ? [{ section: copy.table.title }] : []),
    ...(travelling.length > 0
      ? [{ entries: travelling.map(item => entryOf(reading, item, meetingId, members)) }]
      : []),
    ...(hidden > 0 ? [{ says: travelling.length > 0 ? copy.table.more : copy.table.something }] : []),
  ]
}

async function confidencesOf(
  { context, seat }: Reading,
  items: readonly TableItem[],
): Promise<Map<string, Confidence>> {
  const ids = items.flatMap(({ threadId }) => threadId ?? [])
  if (ids.length === 0) return new Map()
  type Row = { id: string; confidence: Confidence }
  const rows = await context.database.readPage<Row>(seat, confidences, [seat.groupId, ids])
  return new Map(rows.map(({ id, confidence }) => [id, confidence]))
}

function entryOf(
  { context, seat, group }: Reading,
  { threadId, ownerId, title, mattersNow }: TableItem,
  meetingId: string,
  members: readonly Member[],
): Entry {
  const owner = members.find(({ id }) => id === ownerId)
  const path = threadId ? `/threads/${threadId}` : `/meetings/${meetingId}`
  return {
    sentence: title,
    ...(owner && { by: copy.table.broughtBy(owner.name, ownerId === seat.memberId, mattersNow) }),
    leadsTo: `${context.deployment.publicUrl}/g/${group.slug}${path}`,
  }
}
