import { useState } from 'react'
import { fileWords as copy } from '../copy/file-words.ts'
import type { FileOfPost } from './file-of-post.ts'
import { PictureAtLarge } from './picture-at-large.tsx'
import styles from './post-files.module.css'
import { SmallPicture } from './small-picture.tsx'

/** The pictures of a post, small, each of which opens at large; and its papers, one a line. */
export function PostFiles({ files }: { files: FileOfPost[] }) {
  const [large, setLarge] = useState<number | null>(null)
  const pictures = files.filter(({ kind }) => kind === 'PICTURE')
  const papers = files.filter(({ kind }) => kind === 'PAPER')
  return (
    <>
      {pictures.length > 0 && (
        <ul
          role="list"
          aria-label={copy.pictures}
          className={pictures.length === 1 ? styles.onePicture : styles.pictures}
        >
          {pictures.map((picture, index) => (
            <li key={picture.id}>
              <SmallPicture picture={picture} onOpen={() => setLarge(index)} />
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <ul role="list" aria-label={copy.papers} className={styles.papers}>
          {papers.map(({ id, name, bytes, path }) => (
            <li key={id} className={styles.paper}>
              <a href={path} download={name}>
                {name}
              </a>
              <span className={styles.size}> {copy.paper(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {large !== null && (
        <PictureAtLarge pictures={pictures} at={large} onShow={setLarge} onClose={() => setLarge(null)} />
      )}
    </>
  )
}
