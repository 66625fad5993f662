import type { LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { startWords as copy } from './asks/copy/start-words.ts'
import { WhoMayKnow_GroupFragmentDoc } from './confidence/who-may-know.generated.ts'
import { bringAttaching } from './attaching/use-attaching.ts'
import { bringWritingAids } from './composer/use-writing-aids.ts'
import { StartThreadForm } from './start-thread-form.tsx'
import { StartThreadPageDocument } from './start-thread-page.generated.ts'

/** Whoever comes here comes to write. */
export async function loader({ params }: LoaderFunctionArgs) {
  const asked = preload(StartThreadPageDocument, { slug: found(params['slug']) })
  const [page] = await Promise.all([asked, Promise.allSettled([bringWritingAids(), bringAttaching()])])
  return page
}

export function Component() {
  const slug = useSlug()
  const group = found(usePage(loader).group)
  const people = useFragmentData(WhoMayKnow_GroupFragmentDoc, group)
  const { name, viewerSeat, viewerCanStartThread } = group
  return (
    <Sheet>
      <PageHeading within={name}>{copy.startAThread}</PageHeading>
      {viewerCanStartThread ? (
        <StartThreadForm slug={slug} group={people} seatId={viewerSeat.id} />
      ) : (
        <Lede>{copy.cannotStart}</Lede>
      )}
    </Sheet>
  )
}
