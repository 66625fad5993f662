import type { FragmentType } from '@apollo/client'
import { Fragment, useLayoutEffect, useRef } from 'react'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { copy } from '../copy/en.ts'
import { ShowMore } from '../show-more.tsx'
import { showMorePosts } from './more-posts.ts'
import { NewSince } from './new-since.tsx'
import type { PostPlace } from './post-place.ts'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'
import { ThreadPost, type Answering } from './thread-post.tsx'
import type { WhatIsNew } from './what-is-new.ts'
import styles from './thread-posts.module.css'

/** A stretch of a thread's posts without a gap, as the page's query brings it. */
export interface StretchOfPosts {
  edges: { node: { id: string; sequence: number } & FragmentType<ThreadPost_PostFragment> }[]
  pageInfo: {
    hasPreviousPage: boolean
    hasNextPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** The posts in order, oldest first, with the ember rule above what is new, and more at either end. */
export function ThreadPosts({
  place,
  posts: { edges, pageInfo },
  whatIsNew,
  answering,
}: {
  place: PostPlace
  posts: StretchOfPosts
  whatIsNew: WhatIsNew | null
  answering: Answering | null
}) {
  const keepPlace = useKeptPlace(edges[0]?.node.id)
  const { slug, threadId } = place

  async function showEarlier() {
    const before = pageInfo.startCursor
    const firstShown = edges[0]?.node.id
    keepPlace()
    await showMorePosts({ slug, threadId, before })
    if (firstShown && document.activeElement === document.body)
      document.getElementById(firstShown)?.focus({ preventScroll: true })
  }

  return (
    <section className={styles.posts}>
      <VisuallyHidden>
        <h2>{copy.posts}</h2>
      </VisuallyHidden>
      {pageInfo.hasPreviousPage && <ShowMore label={copy.showEarlierReplies} show={showEarlier} />}
      {edges.map(({ node }) => (
        <Fragment key={node.id}>
          {node.sequence === whatIsNew?.from && <NewSince lookedAt={whatIsNew.lookedAt} />}
          <ThreadPost place={place} sequence={node.sequence} post={node} answering={answering} />
        </Fragment>
      ))}
      {pageInfo.hasNextPage ? (
        <ShowMore
          label={copy.showLaterReplies}
          show={() => showMorePosts({ slug, threadId, after: pageInfo.endCursor })}
        />
      ) : null}
    </section>
  )
}

/** Lets the post one looks at stay where it is when earlier ones come in above it. */
function useKeptPlace(firstId: string | undefined): () => void {
  const before = useRef<{ id: string; top: number } | null>(null)

  useLayoutEffect(() => {
    const kept = before.current
    const post = kept && kept.id !== firstId && document.getElementById(kept.id)
    if (!post) return
    before.current = null
    window.scrollBy({ top: post.getBoundingClientRect().top - kept.top, behavior: 'instant' })
  }, [firstId])

  return () => {
    const post = firstId ? document.getElementById(firstId) : null
    if (post) before.current = { id: post.id, top: post.getBoundingClientRect().top }
  }
}
