import { Link } from 'react-router'
import { Time } from '../design/time.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import styles from './hits.module.css'

type Author = { name: string; trade: string; isViewer: boolean }

/** It has no id by which the cache could follow it, so the page hands it down as it is. */
interface Hit {
  thread: { id: string; title: string }
  post: { id: string; writtenAt: string; author: Author | null } | null
  fileKind: 'PICTURE' | 'PAPER' | null
  sentence: { text: string; isMatch: boolean }[]
}

/** Something that was found: its thread, the sentence that matched, who wrote it and when. Leads to the very post. */
export function HitRow({ slug, hit }: { slug: string; hit: Hit }) {
  const { thread, post, fileKind, sentence } = hit
  const to = post ? paths.post(slug, thread.id, post.id) : paths.thread(slug, thread.id)
  return (
    <li className={styles.row}>
      <Link to={to} className={styles.title}>
        {thread.title}
      </Link>
      {post && (
        <p className={styles.sentence}>
          {fileKind && <span className={styles.file}>{copy.files[fileKind]} </span>}
          {sentence.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))}
        </p>
      )}
      <p className={styles.about}>
        {post ? (
          <>
            {copy.writtenBy(post.author)}&nbsp;· <Time at={post.writtenAt} />
          </>
        ) : (
          copy.inTheTitle
        )}
      </p>
    </li>
  )
}
