import { client } from '../../api/client.ts'
import { bringPictures } from '../../api/kept-reading/bring-pictures.ts'
import { snapshot } from '../../api/kept-reading/kept-here.ts'
import type { KeptAnswer } from '../../api/kept-reading/snapshot.ts'
import { rangeOf, stretchIn } from '../../api/kept-reading/what-was-read.ts'
import { askAgain, askToKeep } from './ask-kept-again.ts'
import { catchUpElsewhere, hearForKept } from './keep-in-step.ts'

export { hearForKept }

/** What is older is asked for again. In milliseconds. */
const isOldAfter = 60 * 60_000

/** What was brought along while this page is open. */
const brought = new Set<string>()

/**
 * Looks after what is kept for reading without a network, while there is one: the first page of all, and the next
 * meeting with the Table, are brought along; what happened meanwhile in groups that nobody looks on at is heard; and what
 * was kept some time ago is asked for again, one after the other. What was taken back or erased in it meanwhile leaves
 * the device, and so does a thread that is not for the reader any more.
 */
export async function lookAfterKept(slug?: string): Promise<void> {
  if (!navigator.onLine) return
  for (const first of ['AccountLayout', 'GroupsPage']) await bringAlong(first, {})
  if (slug) await bringNextMeeting(slug)
  await catchUpElsewhere(slug)
  const old = Date.now() - isOldAfter
  for (const kept of await snapshot.all())
    if (kept.keptAt < old || isShort(kept)) await askAgain(kept)
    else if (kept.operationName === 'ThreadPage') bringPictures(snapshot, kept, kept.data)
}

/** Whether not all is kept that was read of a thread: it was opened further on. */
function isShort({ data, read }: KeptAnswer): boolean {
  const has = rangeOf(stretchIn(data))
  return read !== undefined && has !== undefined && (has.from > read.from || has.upTo < read.upTo)
}

/**
 * As where the app begins that somebody keeps among those of their phone, and the frame of their own pages, in which the
 * drafts of this device are listed. Both tell where one still sits.
 */
async function bringAlong(operationName: string, variables: Record<string, unknown>): Promise<void> {
  const what = `${operationName} ${JSON.stringify(variables)}`
  if (brought.has(what)) return
  await askToKeep(operationName, variables)
  brought.add(what)
}

async function bringNextMeeting(slug: string): Promise<void> {
  const table = await import('../table-page.tsx')
  const known = client.readQuery({ query: table.question, variables: { slug } })
  const meetingId = known?.group?.week.next?.id
  if (meetingId) await bringAlong('MeetingPage', { slug, meetingId })
}
