import { relayStylePagination } from '@apollo/client/utilities'
import { useState } from 'react'
import { useSearchParams, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router'
import { cache } from '../api/cache.ts'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { useSingleKeys } from '../auth/use-single-keys.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Section, Sheet } from '../design/sheet.tsx'
import { ShowMore } from '../design/show-more.tsx'
import { stepTo } from '../design/step-to.ts'
import { byDay, dayWords } from './by-day.ts'
import { copy } from './copy/en.ts'
import { InboxPageDocument } from './inbox-page.generated.ts'
import { ItemRow } from './item-row.tsx'
import { MarkAllAsRead } from './mark-all-as-read.tsx'

const pageSize = 30
const mostAtOnce = 100

// Told here, so that only this page brings it.
cache.policies.addTypePolicies({ Viewer: { fields: { inbox: relayStylePagination() } } })

/** Asks for as much as the address says was shown, so that coming back finds the same place. */
export function loader({ request }: LoaderFunctionArgs) {
  const shown = Number(new URL(request.url).searchParams.get('shown')) || pageSize
  const first = Math.min(Math.max(Math.trunc(shown), pageSize), mostAtOnce)
  return preload(InboxPageDocument, { first }, 'fresh')
}

/** Showing more only notes it in the address; the items are there already. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.search === nextUrl.search && defaultShouldRevalidate
}

/** What concerned one in all one's groups, the latest first, by the days of the reader's own wall. */
export function Component() {
  const { inbox, seats, hasUnreadInbox } = found(usePage(loader).viewer)
  const [, setSearch] = useSearchParams()
  const [said, setSaid] = useState('')
  const { hasNextPage, endCursor } = inbox.pageInfo
  const items = inbox.edges.map(({ node }) => node)
  useSingleKeys({ j: () => stepTo(1), k: () => stepTo(-1) })

  async function showEarlier() {
    const variables = { first: pageSize, after: endCursor }
    await client.query({ query: InboxPageDocument, variables, fetchPolicy: 'network-only' })
    setSearch({ shown: String(items.length + pageSize) }, { replace: true, preventScrollReset: true })
  }

  return (
    <Sheet>
      <PageHeading>{copy.inbox}</PageHeading>
      {items.length === 0 && <EmptyState words={copy.nothing} />}
      <p role="status">{said}</p>
      {hasUnreadInbox && items.length > 0 && (
        <MarkAllAsRead items={items} onDone={() => setSaid(copy.allRead)} />
      )}
      {byDay(items).map(({ day, items: told }) => (
        <Section key={day} id={`on-${day}`} title={dayWords(day)}>
          <ul role="list">
            {told.map(item => (
              <ItemRow key={item.id} item={item} namesGroup={seats.length > 1} />
            ))}
          </ul>
        </Section>
      ))}
      {hasNextPage && <ShowMore label={copy.earlier} trouble={copy.couldNotShow} show={showEarlier} />}
    </Sheet>
  )
}
