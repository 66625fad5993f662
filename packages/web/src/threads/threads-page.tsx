import { useReadQuery } from '@apollo/client/react'
import {
  useLoaderData,
  useParams,
  useSearchParams,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Sheet } from '../design/sheet.tsx'
import { EmptyState } from '../design/state.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { ShowMore } from './show-more.tsx'
import { ThreadRow } from './thread-row.tsx'
import { ThreadsPageDocument } from './threads-page.generated.ts'
import styles from './threads-page.module.css'

const pageSize = 20
const mostAtOnce = 100

/** Asks for as many threads as the address says were shown, so that coming back finds the same place. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const shown = Number(new URL(request.url).searchParams.get('shown')) || pageSize
  const first = Math.min(Math.max(Math.trunc(shown), pageSize), mostAtOnce)
  return preload(ThreadsPageDocument, { slug: found(params['slug']), first }, 'fresh')
}

/** Showing more only notes it in the address; the threads are there already. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
    ? false
    : defaultShouldRevalidate
}

export function Component() {
  const { data } = useReadQuery(useLoaderData<typeof loader>())
  const slug = found(useParams()['slug'])
  const [, setSearch] = useSearchParams()
  const { name, threads, viewerCanStartThread } = found(data.group)
  const { hasNextPage, endCursor } = threads.pageInfo

  async function showEarlier() {
    const variables = { slug, first: pageSize, after: endCursor }
    const { data } = await client.query({
      query: ThreadsPageDocument,
      variables,
      fetchPolicy: 'network-only',
    })
    const shown = threads.edges.length + (data?.group?.threads.edges.length ?? 0)
    setSearch({ shown: String(shown) }, { replace: true, preventScrollReset: true })
  }

  const startAThread = viewerCanStartThread && (
    <ButtonLink weight="primary" to={paths.startThread(slug)}>
      {copy.startAThread}
    </ButtonLink>
  )
  if (threads.edges.length === 0) {
    return (
      <Sheet>
        <PageHeading within={name}>{copy.threads}</PageHeading>
        <EmptyState words={<span className={styles.invitation}>{copy.nobodyAskedYet}</span>}>
          {startAThread}
        </EmptyState>
      </Sheet>
    )
  }
  return (
    <Sheet>
      <PageHeading within={name}>{copy.threads}</PageHeading>
      {startAThread && <ButtonRow>{startAThread}</ButtonRow>}
      <ul role="list" className={styles.list}>
        {threads.edges.map(({ node }) => (
          <ThreadRow key={node.id} slug={slug} thread={node} />
        ))}
      </ul>
      {hasNextPage && <ShowMore label={copy.showEarlierThreads} show={showEarlier} />}
    </Sheet>
  )
}
