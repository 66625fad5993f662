import { useSuspenseQuery } from '@apollo/client/react'
import { Suspense } from 'react'
import { WaitingItems } from './waiting-items.tsx'
import { WaitingTableDocument } from './waiting-table.generated.ts'

/** What it asks, for whoever asks it again beside the page. */
export { WaitingTableDocument as question }

/** What waits for a meeting, for a page that seldom has none to come: it asks by itself. */
export function WaitingTable({ slug }: { slug: string }) {
  return (
    <Suspense fallback={null}>
      <Waiting slug={slug} />
    </Suspense>
  )
}

function Waiting({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(WaitingTableDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  })
  return data.group && <WaitingItems group={data.group} />
}
