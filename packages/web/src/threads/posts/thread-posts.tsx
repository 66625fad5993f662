import type { FragmentType } from '@apollo/client'
import { Fragment, useLayoutEffect, useRef } from 'react'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { copy } from '../copy/en.ts'
import { ShowMore } from '../show-more.tsx'
import type { Answering } from './answering.ts'
import { showMorePosts } from './more-posts.ts'
import { NewSince } from './new-since.tsx'
import type { PostPlace } from './post-place.ts'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'
import { ThreadPost } from './thread-post.tsx'
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
  const first = edges[0]?.node.id
  const last = edges.at(-1)?.node.id
  const keepPlace = useKeptPlace(`${first} to ${last}`)
  const { slug, threadId } = place

  async function showEarlier() {
    keepPlace(first)
    await showMorePosts({ slug, threadId, before: pageInfo.startCursor })
  }

  async function showLater() {
    keepPlace(last)
    await showMorePosts({ slug, threadId, after: pageInfo.endCursor })
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
      {pageInfo.hasNextPage && <ShowMore label={copy.showLaterReplies} show={showLater} />}
    </section>
  )
}

/** Lets the post one looks at stay where it is when others come in around it, and gives it a focus that got lost. */
function useKeptPlace(ids: string): (id: string | undefined) => void {
  const kept = useRef<{ id: string; among: string; fromStart: number } | null>(null)

  useLayoutEffect(() => {
    const post = kept.current && document.getElementById(kept.current.id)
    if (!post || !kept.current || kept.current.among === ids) return
    window.scrollBy({ top: fromStartOfPage(post) - kept.current.fromStart, behavior: 'instant' })
    if (document.activeElement === document.body) post.focus({ preventScroll: true })
    kept.current = null
  }, [ids])

  return id => {
    const post = id ? document.getElementById(id) : null
    kept.current = post && { id: post.id, among: ids, fromStart: fromStartOfPage(post) }
  }
}

function fromStartOfPage(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY
}
