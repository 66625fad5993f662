import { useApolloClient } from '@apollo/client/react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { ShowMore } from '../design/show-more.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { FactRow } from './fact-row.tsx'
import { WhatHappenedPageDocument } from './what-happened-page.generated.ts'
import styles from './what-happened-page.module.css'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(WhatHappenedPageDocument, { slug: params['slug'] ?? '', after: null }, 'fresh')

/** Everything that happened in the group, for its admins, newest first. */
export function Component() {
  const { name, viewerCanDescribe, facts } = found(usePage(loader).group)
  const client = useApolloClient()
  const slug = useSlug()
  if (!viewerCanDescribe) throw new NotThere()
  const { edges, pageInfo } = found(facts)

  const showEarlier = () =>
    client.query({
      query: WhatHappenedPageDocument,
      variables: { slug, after: pageInfo.endCursor },
      fetchPolicy: 'network-only',
    })

  return (
    <Sheet>
      <p>
        <Link to={paths.admin(slug)}>{copy.lookAfterGroup}</Link>
      </p>
      <PageHeading within={name}>{copy.whatHappened}</PageHeading>
      <Lede>{copy.whatHappenedLede}</Lede>
      {edges.length === 0 && <EmptyState words={copy.nothingHappened} />}
      <ol role="list" className={styles.facts}>
        {edges.map(({ node }) => (
          <FactRow key={node.id} fact={node} />
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <ShowMore label={copy.showEarlier} trouble={copy.couldNotShowEarlier} show={showEarlier} />
      )}
    </Sheet>
  )
}
