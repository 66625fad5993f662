import type { LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { copy } from './copy/en.ts'
import { StartThreadForm } from './start-thread-form.tsx'
import { StartThreadPageDocument } from './start-thread-page.generated.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return preload(StartThreadPageDocument, { slug: found(params['slug']) })
}

export function Component() {
  const slug = useSlug()
  const { id, name, viewerSeat, viewerCanStartThread } = found(usePage(loader).group)
  return (
    <Sheet>
      <PageHeading within={name}>{copy.startAThread}</PageHeading>
      <Lede>{viewerCanStartThread ? copy.startHint : copy.cannotStart}</Lede>
      {viewerCanStartThread && <StartThreadForm slug={slug} groupId={id} seatId={viewerSeat.id} />}
    </Sheet>
  )
}
