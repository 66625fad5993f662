import { ApolloLink } from '@apollo/client'
import type { DocumentNode } from 'graphql'
import { firstValueFrom } from 'rxjs'
import { cache } from '../../api/cache.ts'
import { client } from '../../api/client.ts'
import type { KeptAnswer } from '../../api/kept-reading/snapshot.ts'
import { takeInTurn, type Data } from '../../api/kept-reading/take-in.ts'
import { whatIsKept } from '../../api/kept-reading/what-is-kept.ts'
import { rangeOf, stretchIn, type ReadRange, type Stretch } from '../../api/kept-reading/what-was-read.ts'

type Variables = Record<string, unknown>

/*
 * The questions are those of the pages themselves, from their own files: a file of its own would have to be brought by
 * everybody who opens one. Only the account's frame brings this file itself. What stands around every page of a group is
 * asked with each of them.
 */
const questions: Record<string, () => Promise<DocumentNode>> = {
  AccountLayout: async () => (await import('../account-layout.generated.ts')).AccountLayoutDocument,
  GroupsPage: async () => (await import('../groups-page.tsx')).question,
  TablePage: async () => (await import('../table-page.tsx')).question,
  RequestsOnTable: async () => (await import('../../threads/asks/requests-on-table.tsx')).question,
  WaitingTable: async () => (await import('../../table/bringing/waiting-table.tsx')).question,
  ThreadsPage: async () => (await import('../../threads/threads-page.tsx')).question,
  ThreadPage: async () => (await import('../../threads/thread-page.tsx')).question,
  OwnThread: async () => (await import('../../threads/asks/own-thread.tsx')).question,
  MeetingsPage: async () => (await import('../../meetings/list/meetings-page.tsx')).question,
  MeetingPage: async () => (await import('../meeting-page.tsx')).question,
}

/** Further posts than these, of what was read of a thread, are not asked for again at once. */
const mostPages = 20

/** Asks a page's question beside the page, and keeps the answer. Throws where none came. */
export async function askToKeep(operationName: string, variables: Variables): Promise<void> {
  const question = await questions[operationName]?.()
  const place = whatIsKept({ operationName, variables })
  if (!question || !place) return
  const askedAt = Date.now()
  await takeInTurn({ place, variables, data: await ask(question, variables), askedAt }, 'asked again')
}

/**
 * Asks again for what is kept: what was taken back, erased or hidden in it meanwhile leaves the device, and so does what
 * is not for the reader any more. Of a thread all is asked for that was read of it. Throws where no answer came.
 */
export async function askAgain(kept: KeptAnswer): Promise<void> {
  const { operationName } = kept
  if (operationName !== 'ThreadPage') return askToKeep(operationName, kept.variables)
  const variables = { ...kept.variables, at: null }
  const question = await questions[operationName]?.()
  const place = whatIsKept({ operationName, variables })
  if (!question || !place) return
  const askedAt = Date.now()
  const data = await wholeOf(await ask(question, variables), variables, kept.read)
  await takeInTurn({ place, variables, data, askedAt }, 'asked again')
}

/** An answer of a thread's page, with all around it that was read. */
async function wholeOf(data: Data, variables: Variables, read: ReadRange | undefined): Promise<Data> {
  let posts = stretchIn(data)
  if (!posts || !read) return data
  const { MorePostsDocument } = await import('../../threads/posts/more-posts.generated.ts')
  for (let pages = 0; pages < mostPages; pages++) {
    const where = whereToGoOn(posts, read)
    const more = where && stretchIn(await ask(MorePostsDocument, { ...variables, ...where }))
    if (!more || more.edges.length === 0) break
    posts = 'after' in where ? joined(posts, more) : joined(more, posts)
  }
  const { group } = data
  if (!group?.thread) return data
  return { ...data, group: { ...group, thread: { ...group.thread, posts } } }
}

/** After what is there, or before it, as far as it was read; null where all of that is there. */
function whereToGoOn(
  posts: Stretch,
  read: ReadRange,
): { after: string | null } | { before: string | null } | null {
  const has = rangeOf(posts)
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = posts.pageInfo
  if (has && hasNextPage && has.upTo < read.upTo) return { after: endCursor }
  return has && hasPreviousPage && has.from > read.from ? { before: startCursor } : null
}

const joined = (first: Stretch, then: Stretch): Stretch => ({
  ...then,
  edges: [...first.edges, ...then.edges],
  pageInfo: {
    ...then.pageInfo,
    hasPreviousPage: first.pageInfo.hasPreviousPage,
    startCursor: first.pageInfo.startCursor,
  },
})

/** Past the cache: nothing on the screen changes by it. */
async function ask(question: DocumentNode, variables: Variables): Promise<Data> {
  const query = cache.transformDocument(question)
  const asked = { query, variables, context: { looksAfterKept: true } }
  const { data, errors } = await firstValueFrom(ApolloLink.execute(client.link, asked, { client }))
  if (!data || errors) throw new Error('Nothing was answered to what is to be kept.')
  return data as Data
}
