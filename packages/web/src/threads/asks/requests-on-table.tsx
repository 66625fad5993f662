import { useSuspenseQuery } from '@apollo/client/react'
import { Suspense } from 'react'
import { Section } from '../../design/sheet.tsx'
import { BringRequest } from './bring-request.tsx'
import { askWords as copy } from './copy/en.ts'
import { RequestsOnTableDocument } from './requests-on-table.generated.ts'

/** What it asks, for whoever asks it again beside the page. */
export { RequestsOnTableDocument as question }

/** What others would like to bring to the table out of one's own threads. So few are asked that the Table does not wait. */
export function RequestsOnTable({ slug }: { slug: string }) {
  return (
    <Suspense>
      <Requests slug={slug} />
    </Suspense>
  )
}

function Requests({ slug }: { slug: string }) {
  const { group } = useSuspenseQuery(RequestsOnTableDocument, { variables: { slug } }).data
  if (!group || group.viewerSeat.tableRequests.length === 0) return null
  return (
    <Section id="asked-of-you" title={copy.requests}>
      {group.viewerSeat.tableRequests.map(request => (
        <BringRequest key={request.id} groupId={group.id} tableItem={request} />
      ))}
    </Section>
  )
}
