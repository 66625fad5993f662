import { useReadQuery } from '@apollo/client/react'
import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { StartThreadForm } from './start-thread-form.tsx'
import { StartThreadPageDocument } from './start-thread-page.generated.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return preload(StartThreadPageDocument, { slug: found(params['slug']) })
}

export function Component() {
  const { data } = useReadQuery(useLoaderData<typeof loader>())
  const slug = found(useParams()['slug'])
  const { id, name, viewerSeat, viewerCanStartThread } = found(data.group)
  return (
    <Sheet>
      <PageHeading within={name}>{copy.startAThread}</PageHeading>
      <Lede>{viewerCanStartThread ? copy.startHint : copy.cannotStart}</Lede>
      {viewerCanStartThread && <StartThreadForm slug={slug} groupId={id} seatId={viewerSeat.id} />}
    </Sheet>
  )
}
