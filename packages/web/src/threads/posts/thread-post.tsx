import type { FragmentType } from '@apollo/client'
import { memo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Markdown } from '../../design/markdown.tsx'
import { copy } from '../copy/en.ts'
import { hasKeptDraft } from '../drafts/has-kept-draft.ts'
import { firstName } from '../first-name.ts'
import type { Answering } from './answering.ts'
import { EarlierVersions } from './earlier-versions.tsx'
import { EditPost } from './edit-post.tsx'
import { PostActs } from './post-acts.tsx'
import { PostByline } from './post-byline.tsx'
import { draftKeyOfEdit, type PostPlace } from './post-place.ts'
import { ThreadPost_PostFragmentDoc, type ThreadPost_PostFragment } from './thread-post.generated.ts'
import styles from './thread-post.module.css'

/** One post: who wrote it and when, what it answers, the words, and what one may do with it. */
export const ThreadPost = memo(function ThreadPost({
  place,
  sequence,
  post: from,
  answering,
}: {
  place: PostPlace
  sequence: number
  post: FragmentType<ThreadPost_PostFragment>
  /** Null where the reader may not reply. */
  answering: Answering | null
}) {
  const post = useFragmentData(ThreadPost_PostFragmentDoc, from)
  const { id, author, body, inReplyTo, viewerCanEdit } = post
  const [isEditing, setEditing] = useState(() => viewerCanEdit && hasKeptDraft(draftKeyOfEdit(place, id)))
  const article = useRef<HTMLElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const name = firstName(author)

  return (
    <article
      ref={article}
      id={id}
      tabIndex={-1}
      aria-label={copy.postBy(author?.name ?? copy.someone)}
      className={styles.post}
    >
      <PostByline post={post}>
        {post.editedAt && !post.takenBackAt && <EarlierVersions place={place} postId={id} />}
      </PostByline>
      {inReplyTo && (
        <Link to={{ hash: inReplyTo.id }} className={styles.answered}>
          {copy.inReplyTo(firstName(inReplyTo.author), inReplyTo.excerpt !== null)}
          {inReplyTo.excerpt && <span className={styles.excerpt}> {inReplyTo.excerpt}</span>}
        </Link>
      )}
      {isEditing ? (
        <EditPost place={place} post={post} onDone={() => setEditing(false)} />
      ) : (
        <div ref={words} className={styles.said}>
          {body === null ? (
            <p className={styles.takenBack}>{author?.isViewer ? copy.youTookBack : copy.tookBack(name)}</p>
          ) : (
            <Markdown source={body} />
          )}
        </div>
      )}
      <span data-read-to={sequence} className={styles.end} />
      {!isEditing && body !== null && (
        <PostActs
          place={place}
          post={post}
          article={article}
          words={words}
          answering={answering}
          onEdit={() => setEditing(true)}
        />
      )}
    </article>
  )
})
