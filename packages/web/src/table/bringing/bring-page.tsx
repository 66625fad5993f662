import { Link, type LoaderFunctionArgs } from 'react-router'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import { BringForm } from './bring-form.tsx'
import { BringPageDocument } from './bring-page.generated.ts'
import { NotFromThisThread } from './not-from-this-thread.tsx'
import { isKeptToAFew } from '../kept-to-a-few.ts'
import { WaitingItems } from './waiting-items.tsx'

export function loader({ params, request }: LoaderFunctionArgs) {
  const threadId = new URL(request.url).searchParams.get('thread')
  const variables = { slug: found(params['slug']), threadId: threadId ?? '', isFromThread: threadId !== null }
  return preload(BringPageDocument, variables, 'fresh')
}

/** Something is put on a meeting's table: from a thread, or from nothing. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const thread = group.thread === undefined ? null : found(group.thread)
  return (
    <Sheet>
      <p>
        <Link to={paths.meetings(slug)}>{group.meetingName}</Link>
      </p>
      <PageHeading within={group.name}>{copy.bringToTable}</PageHeading>
      {thread && !thread.viewerCanPutOnTable ? (
        <NotFromThisThread thread={thread} />
      ) : (
        <>
          <Lede>{isKeptToAFew(thread) ? copy.bringLedeOfFew : copy.bringLede}</Lede>
          <BringForm key={thread?.id} group={group} thread={thread} />
        </>
      )}
      <WaitingItems group={group} />
    </Sheet>
  )
}
