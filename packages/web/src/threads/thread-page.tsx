import { lazy, Suspense, useState } from 'react'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { broughtLater } from '../design/brought-later.tsx'
import { Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { firstName } from './first-name.ts'
import { Conversation } from './conversation.tsx'
import { PostFiles } from './posts/post-files-later.ts'
import { PostsByReply } from './posts/thread-posts.tsx'
import { hasUnsentReplies, UnsentReplies } from './replies/use-sending.ts'
import { ThreadHeading } from './thread-heading.tsx'
import { ThreadPageDocument, type ThreadPageQuery } from './thread-page.generated.ts'

/** Only for those who open what was discarded. */
const DiscardedThread = broughtLater(
  async () => (await import('./reading/discarded-thread.tsx')).DiscardedThread,
)

/** Only whoever started it. */
const OwnThread = broughtLater(async () => (await import('./asks/own-thread.tsx')).OwnThread)

async function bringOwnThread(variables: { slug: string; threadId: string }): Promise<void> {
  const { askAboutOwnThread } = await import('./asks/own-thread.tsx')
  await Promise.all([OwnThread.bring(), askAboutOwnThread(variables)])
}

/** Only whoever was thanked. */
const Thanked = broughtLater(async () => (await import('./asks/thanked.tsx')).Thanked)

/** Only whoever was reading what is kept from them now. */
const GoneThread = lazy(async () => ({ default: (await import('./gone-thread.tsx')).GoneThread }))

/** What the page asks, for whoever asks it again beside the page. */
export { ThreadPageDocument as question }

/** What stands behind the # of the address is told to nobody: where the page is drawn before it is there, it is not known. */
function postNamedAt(opened: string): string | null {
  if (typeof window === 'undefined') return null
  const { pathname, hash } = window.location
  return pathname === opened && hash ? decodeURIComponent(hash.slice(1)) : null
}

/** Asks for the post the address names, where the page is opened at one; else for what is new. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const at = postNamedAt(new URL(request.url).pathname)
  const variables = { slug: found(params['slug']), threadId: found(params['threadId']), at }
  const page = await preload(ThreadPageDocument, variables, 'fresh')
  const group = client.readQuery({ query: ThreadPageDocument, variables })?.group
  const parts = group ? neededBy(group).map(part => part.bring()) : []
  await Promise.all([...parts, ...(group?.thread?.author?.isViewer ? [bringOwnThread(variables)] : [])])
  return page
}

/** The parts that few threads, and few readers, need. */
function neededBy({ viewerSeat, thread }: NonNullable<ThreadPageQuery['group']>) {
  return [
    ...(viewerSeat.readingLayout === 'BY_REPLY' ? [PostsByReply] : []),
    ...(thread?.posts.edges.some(({ node }) => node.files.length > 0) ? [PostFiles] : []),
    ...(thread?.discardedAt ? [DiscardedThread] : []),
    ...(typeof thread?.viewerThanks === 'string' ? [Thanked] : []),
    ...(thread && hasUnsentReplies(viewerSeat.id, thread.id) ? [UnsentReplies] : []),
  ]
}

export function Component() {
  const slug = useSlug()
  const { threadId } = useParams()
  const group = found(usePage(loader).group)
  const [read, setRead] = useState<string>()
  if (group.thread && group.thread.id !== read) setRead(group.thread.id)
  if (!group.thread && read === threadId)
    return (
      <Suspense>
        <GoneThread slug={slug} within={group.name} />
      </Suspense>
    )
  const thread = found(group.thread)
  return (
    <Sheet>
      {thread.discardedAt ? (
        <DiscardedThread slug={slug} groupId={group.id} within={group.name} thread={thread} />
      ) : (
        <>
          <ThreadHeading slug={slug} within={group.name} thread={thread} />
          {thread.author?.isViewer && <OwnThread slug={slug} groupId={group.id} threadId={thread.id} />}
          {thread.viewerThanks !== null && (
            <Thanked askerName={firstName(thread.author)} words={thread.viewerThanks} />
          )}
        </>
      )}
      {(!thread.discardedAt || thread.posts.edges.length > 0) && (
        <Conversation
          key={thread.id}
          slug={slug}
          groupId={group.id}
          seat={group.viewerSeat}
          thread={thread}
        />
      )}
    </Sheet>
  )
}
