import { useState } from 'react'
import { broughtLater } from '../../design/brought-later.tsx'
import { copy } from '../copy/en.ts'
import styles from './earlier-versions.module.css'
import type { PostPlace } from './post-place.ts'

const Versions = broughtLater(async () => (await import('./versions.tsx')).Versions)

/** Says that a post was edited, and shows what it said before. */
export function EarlierVersions({
  place,
  postId,
  isOwn,
}: {
  place: PostPlace
  postId: string
  isOwn: boolean
}) {
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed')
  return (
    <>
      {' · '}
      <button
        type="button"
        className={styles.edited}
        aria-label={copy.seeEarlierVersions}
        onClick={() =>
          void Versions.bring().then(
            () => setState('open'),
            () => setState('failed'),
          )
        }
      >
        {copy.edited}
      </button>
      {state === 'failed' && <span role="alert"> {copy.couldNotBring}</span>}
      {state === 'open' && (
        <Versions place={place} postId={postId} isOwn={isOwn} onClose={() => setState('closed')} />
      )}
    </>
  )
}
