import { useLayoutEffect, useRef, useState } from 'react'
import {
  useNavigate,
  useSearchParams,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { useSingleKeys } from '../auth/use-single-keys.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Section, Sheet } from '../design/sheet.tsx'
import { ShowMore } from '../design/show-more.tsx'
import { stepTo } from '../design/step-to.ts'
import { TitleRows } from '../design/title-row.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { UnansweredAsks } from './asks/unanswered-asks.tsx'
import { copy } from './copy/en.ts'
import { listWords } from './copy/list-words.ts'
import { ThreadRow } from './thread-row.tsx'
import { threadsAtOnce } from './threads-at-once.ts'
import { ThreadsPageDocument } from './threads-page.generated.ts'
import styles from './threads-page.module.css'

/** What it asks, for whoever asks it again beside the page. */
export { ThreadsPageDocument as question }

const mostAtOnce = 100

/** Asks for as many threads as the address says were shown, so that coming back finds the same place. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const shown = Number(new URL(request.url).searchParams.get('shown')) || threadsAtOnce
  const first = Math.min(Math.max(Math.trunc(shown), threadsAtOnce), mostAtOnce)
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
  const slug = useSlug()
  const navigate = useNavigate()
  const [, setSearch] = useSearchParams()
  const group = found(usePage(loader).group)
  const { name, threads, unansweredAsks, viewerCanStartThread } = group
  const pinnedThreads = group.pinnedThreads.filter(({ id }) => unansweredAsks.every(ask => ask.id !== id))
  const { hasNextPage, endCursor } = threads.pageInfo

  async function showEarlier() {
    const variables = { slug, first: threadsAtOnce, after: endCursor }
    const { data } = await client.query({
      query: ThreadsPageDocument,
      variables,
      fetchPolicy: 'network-only',
    })
    const shown = String(data?.group?.threads.edges.length ?? threads.edges.length)
    setSearch({ shown }, { replace: true, preventScrollReset: true })
  }

  const [isAllRead, setAllRead] = useState(false)

  async function goToNew() {
    const { goToNextNew } = await import('./reading/go-to-next-new.ts')
    setAllRead(!(await goToNextNew({ slug, navigate })))
  }

  const above = [...unansweredAsks, ...pinnedThreads]
  const rest = threads.edges.filter(({ node }) => above.every(({ id }) => id !== node.id))
  const list = useFocusOnMore(rest.length)
  useSingleKeys({
    n: () => viewerCanStartThread && void navigate(paths.startThread(slug)),
    j: () => stepTo(1),
    k: () => stepTo(-1),
    u: () => void goToNew(),
  })

  const rows = (
    <TitleRows>
      {rest.map(({ node }) => (
        <ThreadRow key={node.id} slug={slug} thread={node} />
      ))}
    </TitleRows>
  )
  const startAThread = viewerCanStartThread && (
    <ButtonLink weight="primary" to={paths.startThread(slug)}>
      {listWords.startAThread}
    </ButtonLink>
  )
  if (threads.edges.length === 0) {
    return (
      <Sheet>
        <PageHeading within={name}>{copy.threads}</PageHeading>
        <EmptyState words={<span className={styles.invitation}>{listWords.nobodyAskedYet}</span>}>
          {startAThread}
        </EmptyState>
      </Sheet>
    )
  }
  return (
    <Sheet>
      <PageHeading within={name}>{copy.threads}</PageHeading>
      {startAThread && <ButtonRow>{startAThread}</ButtonRow>}
      <p role="status">{isAllRead && listWords.allRead}</p>
      <UnansweredAsks group={group} />
      {pinnedThreads.length > 0 && (
        <Section id="pinned" title={listWords.pinned}>
          <TitleRows>
            {pinnedThreads.map(thread => (
              <ThreadRow key={thread.id} slug={slug} thread={thread} />
            ))}
          </TitleRows>
        </Section>
      )}
      <div ref={list}>
        {rest.length > 0 && above.length > 0 ? (
          <Section id="others" title={listWords.otherThreads}>
            {rows}
          </Section>
        ) : (
          rest.length > 0 && <div className={styles.list}>{rows}</div>
        )}
      </div>
      {hasNextPage && (
        <ShowMore label={listWords.showEarlierThreads} trouble={copy.couldNotShowMore} show={showEarlier} />
      )}
    </Sheet>
  )
}

/** Where nothing is left to show, the button is gone: the first of the threads that came takes the focus. */
function useFocusOnMore(count: number) {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef(count)
  useLayoutEffect(() => {
    if (count > before.current && document.activeElement === document.body)
      list.current?.querySelectorAll('a')[before.current]?.focus({ preventScroll: true })
    before.current = count
  }, [count])
  return list
}
