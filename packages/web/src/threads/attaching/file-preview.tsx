import { useEffect, useRef, useState } from 'react'
import styles from './attaching.module.css'

/** As large as it is drawn, on fine screens too. */
const dots = 144

/**
 * A small picture of a file. While it is on its way it is drawn by the device itself, where that can: nothing but our
 * own addresses may be shown on a page.
 */
export function FilePreview({
  slug,
  id,
  file,
  isPicture,
  isThere,
}: {
  slug: string
  id: string
  file: File | undefined
  isPicture: boolean
  isThere: boolean
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)

  useEffect(() => {
    let isLeft = false
    if (!file || !isPicture) return
    void drawInto(canvas.current, file, () => isLeft).then(
      () => !isLeft && setDrawn(true),
      () => undefined,
    )
    return () => {
      isLeft = true
    }
  }, [file, isPicture])

  if (!isPicture) return <PaperDrawing />
  return (
    <span className={styles.preview}>
      {file && <canvas ref={canvas} width={dots} height={dots} aria-hidden="true" hidden={!isDrawn} />}
      {!isDrawn && isThere && <img src={`/g/${slug}/files/${id}/small`} alt="" />}
    </span>
  )
}

async function drawInto(canvas: HTMLCanvasElement | null, file: File, isLeft: () => boolean): Promise<void> {
  const picture = await createImageBitmap(file, { resizeWidth: 2 * dots, resizeQuality: 'medium' })
  const scale = Math.min(dots / picture.width, dots / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  if (!isLeft())
    canvas?.getContext('2d')?.drawImage(picture, (dots - width) / 2, (dots - height) / 2, width, height)
  picture.close()
}

function PaperDrawing() {
  return (
    <span className={styles.preview}>
      <svg viewBox="0 0 20 20" className={styles.paper} aria-hidden="true">
        <path d="M5 2.500h6.500L15.500 6.500v11H5zM11.500 2.500v4h4M7.500 10.500h5.500M7.500 13.500h5.500" />
      </svg>
    </span>
  )
}
