import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Markdown } from '../design/markdown.tsx'
import { Time } from '../design/time.tsx'
import { OwnPost_PostFragmentDoc, type OwnPost_PostFragment } from './own-post.generated.ts'
import styles from './own-post.module.css'

/** Words of one's own, without the talk around them. */
export function OwnPost({ post }: { post: FragmentType<OwnPost_PostFragment> }) {
  const { body, writtenAt } = useFragmentData(OwnPost_PostFragmentDoc, post)
  return (
    <li className={styles.post}>
      <p className={styles.when}>
        <Time at={writtenAt} />
      </p>
      {body !== null && <Markdown source={body} />}
    </li>
  )
}
