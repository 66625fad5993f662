import { useApolloClient } from '@apollo/client/react'
import { useRef } from 'react'
import { EmptyState } from '../../design/empty-state.tsx'
import { ShowMore } from '../../design/show-more.tsx'
import { TitleRows } from '../../design/title-row.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { copy } from './copy/en.ts'
import { MeetingRow } from './meeting-row.tsx'
import { MoreMeetingsDocument, type MeetingsPageQuery } from './meetings-page.generated.ts'

type Meetings = NonNullable<MeetingsPageQuery['group']>['coming']

/** Meetings one under the other, and the way to more of them. */
export function MeetingList({
  meetings: { edges, pageInfo },
  only,
  empty,
}: {
  meetings: Meetings
  only: 'COMING' | 'PAST'
  empty: string
}) {
  const client = useApolloClient()
  const slug = useSlug()
  const list = useRef<HTMLDivElement>(null)

  async function showMore() {
    const variables = { slug, only, after: pageInfo.endCursor }
    const shown = edges.length
    await client.query({ query: MoreMeetingsDocument, variables, fetchPolicy: 'network-only' })
    // The button may be gone with the last of them: the first that came takes the focus.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        list.current?.querySelectorAll('a')[shown]?.focus({ preventScroll: true })
    })
  }

  if (edges.length === 0) return <EmptyState words={empty} />
  return (
    <div ref={list}>
      <TitleRows>
        {edges.map(({ node }) => (
          <MeetingRow key={node.id} meeting={node} />
        ))}
      </TitleRows>
      {pageInfo.hasNextPage && (
        <ShowMore label={copy.showMore[only]} trouble={copy.couldNotShowMore} show={showMore} />
      )}
    </div>
  )
}
