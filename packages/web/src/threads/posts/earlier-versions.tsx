import { useState } from 'react'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { Time } from '../../design/time.tsx'
import { copy } from '../copy/en.ts'
import type { PostPlace } from './post-place.ts'
import { askForVersions, type PostVersions } from './post-versions.ts'
import styles from './earlier-versions.module.css'

/** Says that a post was edited, and shows what it said before. */
export function EarlierVersions({ place: { slug, threadId }, postId }: { place: PostPlace; postId: string }) {
  const [isOpen, setOpen] = useState(false)
  const [versions, setVersions] = useState<PostVersions['earlierVersions'] | 'pending' | 'failed'>('pending')

  async function open() {
    setOpen(true)
    setVersions('pending')
    try {
      setVersions((await askForVersions({ slug, threadId, postId })).earlierVersions)
    } catch {
      setVersions('failed')
    }
  }

  return (
    <>
      {' · '}
      <button
        type="button"
        className={styles.edited}
        aria-label={copy.seeEarlierVersions}
        onClick={() => void open()}
      >
        {copy.edited}
      </button>
      <Dialog open={isOpen} title={copy.earlierVersions} onClose={() => setOpen(false)}>
        {versions === 'pending' && <p role="status">{copy.fetchingEarlierVersions}</p>}
        {versions === 'failed' && <p role="alert">{copy.noEarlierVersions}</p>}
        {typeof versions === 'object' &&
          versions.map(({ version, body, writtenAt }) => (
            <section key={version} className={styles.version}>
              <h3 className={styles.time}>
                <Time at={writtenAt} />
              </h3>
              <Markdown source={body} />
            </section>
          ))}
        <ButtonRow>
          <Button onClick={() => setOpen(false)}>{copy.close}</Button>
        </ButtonRow>
      </Dialog>
    </>
  )
}
