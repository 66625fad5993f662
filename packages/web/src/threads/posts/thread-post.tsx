import type { FragmentType } from '@apollo/client'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { broughtLater } from '../../design/brought-later.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { paths } from '../../paths.ts'
import { bringAttaching } from '../attaching/use-attaching.ts'
import { bringWritingAids } from '../composer/use-writing-aids.ts'
import { copy } from '../copy/en.ts'
import { hasKeptDraft } from '../../drafts/has-kept-draft.ts'
import { firstName } from '../first-name.ts'
import type { Answering } from './answering.ts'
import { EarlierVersions } from './earlier-versions.tsx'
import { PostActs } from './post-acts.tsx'
import { PostByline } from './post-byline.tsx'
import { PostFiles } from './post-files-later.ts'
import { draftPlaceOfEdit, type PostPlace } from './post-place.ts'
import { Reactions } from './reactions.tsx'
import { ThreadPost_PostFragmentDoc, type ThreadPost_PostFragment } from './thread-post.generated.ts'
import styles from './thread-post.module.css'

/** With all that helps in writing, for an edit begins at once. */
const EditPost = broughtLater(async () => {
  const parts = [import('./edit-post.tsx'), bringWritingAids(), bringAttaching()] as const
  return (await Promise.all(parts))[0].EditPost
})

/** One post: who wrote it and when, what it answers, the words, and what one may do with it. */
export const ThreadPost = memo(function ThreadPost({
  place,
  sequence,
  post: from,
  answering,
  isNew = false,
  isMarked = false,
  isBelowAnswered = false,
  isToBeHeard = false,
}: {
  place: PostPlace
  sequence: number
  post: FragmentType<ThreadPost_PostFragment>
  /** Null where the reader may not reply. */
  answering: Answering | null
  /** To the reader. It is marked by itself where no line above it says so. */
  isNew?: boolean
  isMarked?: boolean
  /** What it answers stands right above it: nothing needs to say so. */
  isBelowAnswered?: boolean
  isToBeHeard?: boolean
}) {
  const post = useFragmentData(ThreadPost_PostFragmentDoc, from)
  const { id, author, body, inReplyTo, mentions, viewerCanEdit } = post
  const [editing, setEditing] = useState<'no' | 'yes' | 'failed'>('no')
  const isEditing = editing === 'yes'
  const article = useRef<HTMLElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const name = firstName(author)
  const people = useMemo(
    () =>
      Object.fromEntries(
        mentions.map(({ id: memberId, name: called }) => [
          memberId,
          { name: called, to: paths.person(place.slug, memberId) },
        ]),
      ),
    [mentions, place.slug],
  )

  const edit = () =>
    void EditPost.bring().then(
      () => setEditing('yes'),
      () => setEditing('failed'),
    )

  const keptDraft = draftPlaceOfEdit(place, id).key
  useEffect(() => {
    if (viewerCanEdit && hasKeptDraft(keptDraft)) edit()
  }, [viewerCanEdit, keptDraft])

  return (
    <article
      ref={article}
      id={id}
      tabIndex={-1}
      aria-label={copy.postBy(author?.name ?? copy.someone)}
      data-new={isNew || undefined}
      className={styles.post}
    >
      {isNew && isMarked && <p className={styles.new}>{copy.new}</p>}
      <PostByline post={post}>
        {post.editedAt && !post.takenBackAt && (
          <EarlierVersions place={place} postId={id} isOwn={author?.isViewer ?? false} />
        )}
      </PostByline>
      {inReplyTo && !isBelowAnswered && (
        <Link to={{ hash: inReplyTo.id }} className={styles.answered}>
          {copy.inReplyTo(firstName(inReplyTo.author), inReplyTo.excerpt !== null)}
          {inReplyTo.excerpt && <span className={styles.excerpt}> {inReplyTo.excerpt}</span>}
        </Link>
      )}
      {isEditing ? (
        <EditPost place={place} post={post} onDone={() => setEditing('no')} />
      ) : (
        <div ref={words} className={styles.said}>
          {body === null ? (
            <p className={styles.takenBack}>{author?.isViewer ? copy.youTookBack : copy.tookBack(name)}</p>
          ) : (
            <Markdown source={body} people={people} />
          )}
        </div>
      )}
      {!isEditing && post.files.length > 0 && <PostFiles files={post.files} />}
      <Reactions reactions={post.reactions} />
      {editing === 'failed' && <p role="alert">{copy.couldNotBring}</p>}
      <span data-read-to={sequence} className={styles.end} />
      {!isEditing && body !== null && (
        <PostActs
          place={place}
          sequence={sequence}
          post={post}
          article={article}
          words={words}
          answering={answering}
          isToBeHeard={isToBeHeard}
          onEdit={edit}
        />
      )}
    </article>
  )
})
