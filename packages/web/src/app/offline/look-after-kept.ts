import { client } from '../../api/client.ts'
import { threadsKeptBefore } from '../../api/kept-reading/kept-answers.ts'

/** What is older is asked for again. In milliseconds. */
const isOldAfter = 60 * 60_000
const quiet = { fetchPolicy: 'no-cache', context: { looksAfterKept: true } } as const

/*
 * The questions are those of the pages themselves, from their own files: a file of its own would have to be brought by
 * everybody who opens one.
 */

/** What was brought along while this page is open. */
const brought = new Set<string>()

/**
 * Looks after what is kept for reading without a network, while there is one: the first page of all, and the next
 * meeting with the Table, are brought along, and threads that were kept some time ago are asked for again, one after the other. What was taken back or
 * erased in them meanwhile leaves the device, and so does a thread that is not for the reader any more.
 */
export async function lookAfterKept(slug: string): Promise<void> {
  if (!navigator.onLine) return
  await bringFirstPage()
  await bringNextMeeting(slug)
  const old = await threadsKeptBefore(Date.now() - isOldAfter)
  if (old.length === 0) return
  const { question } = await import('../../threads/thread-page.tsx')
  for (const thread of old)
    await client.query({ query: question, variables: { ...thread, at: null }, ...quiet })
}

/** Where the app begins that somebody keeps among those of their phone. It also tells where one still sits. */
async function bringFirstPage(): Promise<void> {
  const { question } = await import('../groups-page.tsx')
  if (brought.has('first')) return
  await client.query({ query: question, ...quiet })
  brought.add('first')
}

async function bringNextMeeting(slug: string): Promise<void> {
  const table = await import('../table-page.tsx')
  const known = client.readQuery({ query: table.question, variables: { slug } })
  const meetingId = known?.group?.week.next?.id
  if (!meetingId || brought.has(meetingId)) return
  const { question } = await import('../meeting-page.tsx')
  await client.query({ query: question, variables: { slug, meetingId }, ...quiet })
  brought.add(meetingId)
}
