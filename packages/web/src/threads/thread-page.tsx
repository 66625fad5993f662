import type { LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { Conversation } from './conversation.tsx'
import { ThreadHeading } from './thread-heading.tsx'
import { ThreadPageDocument } from './thread-page.generated.ts'

/** Asks for the post the address names, where the page is opened at one; else for what is new. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const { pathname, hash } = window.location
  const at = pathname === new URL(request.url).pathname && hash ? decodeURIComponent(hash.slice(1)) : null
  return preload(
    ThreadPageDocument,
    { slug: found(params['slug']), threadId: found(params['threadId']), at },
    'fresh',
  )
}

export function Component() {
  const slug = useSlug()
  const group = found(usePage(loader).group)
  const thread = found(group.thread)
  return (
    <Sheet>
      <ThreadHeading slug={slug} within={group.name} thread={thread} />
      <Conversation
        key={thread.id}
        slug={slug}
        groupId={group.id}
        seatId={group.viewerSeat.id}
        thread={thread}
      />
    </Sheet>
  )
}
