import { useRef, type RefObject } from 'react'
import { Button } from '../../design/button.tsx'
import styles from './attaching.module.css'
import { attachWords as copy } from './copy/en.ts'
import type { Tray } from './tray.ts'

/** Named one by one, so that phones hand over pictures of their own kind as JPEG. */
export const takenKinds = 'image/jpeg,image/png,image/webp,image/gif,image/avif,application/pdf'

/** Chooses pictures and papers; phones offer their camera too. */
export function AddFiles({ tray }: { tray: RefObject<Tray | null> }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button weight="plain" data-add-files onClick={() => input.current?.click()}>
        <svg className={styles.clip} viewBox="0 0 20 20" aria-hidden="true">
          <path d="m16 9.500-6.200 6.200a3.700 3.700 0 0 1-5.200-5.200l6.700-6.700a2.500 2.500 0 0 1 3.500 3.500l-6.600 6.600a1.200 1.200 0 0 1-1.800-1.800l5.900-5.900" />
        </svg>
        {copy.add}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={takenKinds}
        onChange={({ currentTarget }) => {
          tray.current?.add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </>
  )
}
