import type { ReactNode } from 'react'
import { byReply, type PlacedPost } from './by-reply.ts'
import styles from './posts-by-reply.module.css'

/** The posts by what they answer: replies stand below, set in, and what answers those in one row with them. */
export function PostsByReply<Post extends PlacedPost>({
  posts,
  draw,
}: {
  posts: Post[]
  draw: (post: Post, isBelowAnswered: boolean) => ReactNode
}) {
  return byReply(posts).map(({ post, replies }) => (
    <div key={post.id} className={styles.branch}>
      {draw(post, post.sequence > 1 && post.inReplyTo !== null && isFirst(post.inReplyTo.id, posts))}
      {replies.length > 0 && (
        <div className={styles.replies}>
          {replies.map(reply => (
            <div key={reply.post.id}>{draw(reply.post, reply.isDirect)}</div>
          ))}
        </div>
      )}
    </div>
  ))
}

/** What answers the question stands below it without saying so. */
function isFirst<Post extends PlacedPost>(id: string, [first]: Post[]): boolean {
  return first?.sequence === 1 && first.id === id
}
