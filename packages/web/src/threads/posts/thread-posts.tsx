import type { FragmentType } from '@apollo/client'
import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react'
import { broughtLater } from '../../design/brought-later.tsx'
import { ShowMore } from '../../design/show-more.tsx'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { copy } from '../copy/en.ts'
import type { Answering } from './answering.ts'
import { showMorePosts } from './more-posts.ts'
import { NewSince } from './new-since.tsx'
import type { PostPlace } from './post-place.ts'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'
import { ThreadPost } from './thread-post.tsx'
import type { WhatIsNew } from './what-is-new.ts'
import styles from './thread-posts.module.css'

export type PostOnPage = {
  id: string
  sequence: number
  inReplyTo: { id: string } | null
} & FragmentType<ThreadPost_PostFragment>

/** The other layout. The loader brings it to those who read like that; whoever chooses it, with the choice. */
export const PostsByReply = broughtLater<{
  posts: PostOnPage[]
  draw: (post: PostOnPage, isBelowAnswered: boolean) => ReactNode
}>(async () => (await import('../reading/posts-by-reply.tsx')).PostsByReply)

/** A stretch of a thread's posts without a gap, as the page's query brings it. */
export interface StretchOfPosts {
  edges: { node: PostOnPage }[]
  pageInfo: {
    hasPreviousPage: boolean
    hasNextPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/**
 * The posts in order, oldest first, with the ember rule above what is new, or by what they answer, with a mark on each
 * that is new; and more at either end.
 */
export function ThreadPosts({
  place,
  posts: { edges, pageInfo },
  isByReply,
  isToBeHeard,
  whatIsNew,
  answering,
}: {
  place: PostPlace
  posts: StretchOfPosts
  isByReply: boolean
  /** Whether the thread wants no advice. */
  isToBeHeard: boolean
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

  const draw = (post: PostOnPage, isBelowAnswered = false) => (
    <ThreadPost
      place={place}
      sequence={post.sequence}
      post={post}
      answering={answering}
      isNew={whatIsNew !== null && post.sequence >= whatIsNew.from}
      isMarked={isByReply}
      isBelowAnswered={isBelowAnswered}
      isToBeHeard={isToBeHeard && post.sequence === 1}
    />
  )

  return (
    <section className={styles.posts}>
      <VisuallyHidden>
        <h2>{copy.posts}</h2>
      </VisuallyHidden>
      {pageInfo.hasPreviousPage && (
        <ShowMore label={copy.showEarlierReplies} trouble={copy.couldNotShowMore} show={showEarlier} />
      )}
      {isByReply ? (
        <PostsByReply posts={edges.map(({ node }) => node)} draw={draw} />
      ) : (
        edges.map(({ node }) => (
          <Fragment key={node.id}>
            {node.sequence === whatIsNew?.from && <NewSince lookedAt={whatIsNew.lookedAt} />}
            {draw(node)}
          </Fragment>
        ))
      )}
      {pageInfo.hasNextPage && (
        <ShowMore label={copy.showLaterReplies} trouble={copy.couldNotShowMore} show={showLater} />
      )}
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
