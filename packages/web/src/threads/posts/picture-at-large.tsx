import { useState, type KeyboardEvent } from 'react'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { fileWords as copy } from '../copy/file-words.ts'
import type { FileOfPost } from './file-of-post.ts'
import styles from './post-files.module.css'

/** One picture as large as the screen lets it be, with what it shows in words; the others of its post beside it. */
export function PictureAtLarge({
  pictures,
  at,
  onShow,
  onClose,
}: {
  pictures: FileOfPost[]
  at: number
  onShow: (at: number) => void
  onClose: () => void
}) {
  const [broken, setBroken] = useState<string>()
  const picture = pictures[at]
  if (!picture) return null
  const { id, name, alt, width, height, path } = picture
  const isFirst = at === 0
  const isLast = at === pictures.length - 1

  function press({ key }: KeyboardEvent) {
    if (key === 'ArrowLeft' && !isFirst) onShow(at - 1)
    if (key === 'ArrowRight' && !isLast) onShow(at + 1)
  }

  return (
    <Dialog open isWide title={name} onClose={onClose}>
      {/* Arrows are a shorter way to what the buttons do. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={press}>
        {broken === id ? (
          <p role="alert">{copy.broken(name)}</p>
        ) : (
          <img
            key={id}
            className={styles.large}
            src={path}
            alt={alt || copy.notDescribed(name)}
            {...(width && height && { width, height })}
            onError={() => setBroken(id)}
          />
        )}
        <div role="status" className={styles.caption}>
          {pictures.length > 1 && <p className={styles.size}>{copy.ofMany(at + 1, pictures.length)}</p>}
          <p>{alt || copy.notDescribed(name)}</p>
        </div>
        <ButtonRow>
          {pictures.length > 1 && (
            <>
              <Button pending={isFirst} onClick={() => onShow(at - 1)}>
                {copy.previous}
              </Button>
              <Button pending={isLast} onClick={() => onShow(at + 1)}>
                {copy.next}
              </Button>
            </>
          )}
          <Button onClick={onClose}>{copy.close}</Button>
          <a href={path} target="_blank" rel="noreferrer" className={styles.byItself}>
            {copy.byItself}
          </a>
        </ButtonRow>
      </div>
    </Dialog>
  )
}
