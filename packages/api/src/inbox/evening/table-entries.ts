import type { Member } from '../../groups/member.ts'
import type { Entry, LetterPiece } from '../../mail/letter-frame.tsx'
import { loadTableOf } from '../../table/table-item-queries.ts'
import type { TableItem } from '../../table/table-item.ts'
import { TableItemState } from '../../table/table-item.ts'
import { loadThread } from '../../threads/thread-queries.ts'
import { contentFor, MailContent } from '../mail/content.ts'
import { copy } from './copy/en.ts'
import type { Reading } from './sit-down.ts'

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
  const entries = await Promise.all(items.map(item => entryOf(reading, item, meetingId, members)))
  const travelling = entries.filter(entry => entry !== null)
  const hidden = items.length - travelling.length
  return [
    ...(items.length > 0 ? [{ section: copy.table.title }] : []),
    ...(travelling.length > 0 ? [{ entries: travelling }] : []),
    ...(hidden > 0 ? [{ says: travelling.length > 0 ? copy.table.more : copy.table.something }] : []),
  ]
}

async function entryOf(
  { context, seat, group, evening }: Reading,
  { threadId, ownerId, title, mattersNow }: TableItem,
  meetingId: string,
  members: readonly Member[],
): Promise<Entry | null> {
  const thread = threadId ? await loadThread(context, seat, threadId) : null
  const confidence = thread?.confidence ?? null
  // What comes from a thread that is not found any more is told of no more.
  if (threadId && !thread) return null
  if (contentFor(evening.content, confidence) === MailContent.NOTHING) return null
  const owner = members.find(({ id }) => id === ownerId)
  const path = threadId ? `/threads/${threadId}` : `/meetings/${meetingId}`
  return {
    sentence: title,
    ...(owner && { by: copy.table.broughtBy(owner.name, ownerId === seat.memberId, mattersNow) }),
    leadsTo: `${context.deployment.publicUrl}/g/${group.slug}${path}`,
  }
}
