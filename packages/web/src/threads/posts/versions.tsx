import { useEffect, useState } from 'react'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Time } from '../../design/time.tsx'
import { versionWords as copy } from '../copy/version-words.ts'
import { EraseVersion } from './erase-version.tsx'
import type { PostPlace } from './post-place.ts'
import { askForVersions, type PostVersions } from './post-versions.ts'
import { VersionDifference } from './version-difference.tsx'
import styles from './versions.module.css'

/** What a post said before each edit, the latest first, and what became of those words. Its author may erase one. */
export function Versions({
  place,
  postId,
  isOwn,
  onClose,
}: {
  place: PostPlace
  postId: string
  isOwn: boolean
  onClose: () => void
}) {
  const { slug, threadId, groupId } = place
  const [versions, setVersions] = useState<PostVersions | 'pending' | 'failed'>('pending')

  useEffect(() => {
    askForVersions({ slug, threadId, postId }).then(setVersions, () => setVersions('failed'))
  }, [slug, threadId, postId])

  return (
    <Dialog open isToRead title={copy.earlierVersions} onClose={onClose}>
      {versions === 'pending' && <p role="status">{copy.fetching}</p>}
      {versions === 'failed' && <p role="alert">{copy.notReached}</p>}
      {typeof versions === 'object' && (
        <>
          <p className={styles.hint}>
            {versions.earlierVersions.length > 0 ? copy.howToRead : copy.noneLeft}
          </p>
          {withWhatFollowed(versions).map(({ version, body, writtenAt, after }) => (
            <section key={version} className={styles.version}>
              <h3 className={styles.time}>
                {copy.written} <Time at={writtenAt} />
              </h3>
              <VersionDifference before={body} after={after} />
              {isOwn && (
                <EraseVersion
                  input={{ groupId, postId, version }}
                  onErased={() => setVersions(without(versions, version))}
                />
              )}
            </section>
          ))}
        </>
      )}
      <ButtonRow>
        <Button onClick={onClose}>{copy.close}</Button>
      </ButtonRow>
    </Dialog>
  )
}

/** Each version with the words that came after it, the latest first. */
function withWhatFollowed({ earlierVersions, body }: PostVersions) {
  return earlierVersions
    .map((version, index) => ({ ...version, after: earlierVersions[index + 1]?.body ?? body ?? '' }))
    .toReversed()
}

function without(versions: PostVersions, erased: number): PostVersions {
  return {
    ...versions,
    earlierVersions: versions.earlierVersions.filter(({ version }) => version !== erased),
  }
}
