import { useState, type CSSProperties, type MouseEvent } from 'react'
import { Button } from '../../design/button.tsx'
import { fileWords as copy } from '../copy/file-words.ts'
import type { FileOfPost } from './file-of-post.ts'
import styles from './post-files.module.css'

/** A picture as it stands below the words, in a place kept for it before it is there. Opens at large with a press. */
export function SmallPicture({
  picture: { name, alt, width, height, path, smallPath },
  onOpen,
}: {
  picture: FileOfPost
  onOpen: () => void
}) {
  const [tries, setTries] = useState(0)
  const [isBroken, setBroken] = useState(false)

  /** Opened in another tab, or kept, it is the link that it is. */
  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen()
  }

  if (isBroken)
    return (
      <div className={styles.broken} style={shape(width, height)}>
        <p>{copy.broken(name)}</p>
        {alt && <p>{alt}</p>}
        <Button
          weight="plain"
          onClick={() => {
            setBroken(false)
            setTries(tries + 1)
          }}
        >
          {copy.tryAgain}
        </Button>
      </div>
    )
  return (
    <>
      <a href={path} className={styles.small} style={shape(width, height)} onClick={open}>
        <img
          key={tries}
          src={smallPath ?? path}
          alt={alt || copy.notDescribed(name)}
          {...(width && height && { width, height })}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
        />
      </a>
      {/* Paper opens nothing: whoever holds it is told what the picture shows. */}
      <p className={styles.onPaper}>{alt || name}</p>
    </>
  )
}

/** Its width and what that is to its height. */
function shape(width: number | null, height: number | null): CSSProperties & Record<`--${string}`, number> {
  return { '--wide': width ?? 640, '--ratio': width && height ? width / height : 4 / 3 }
}
