import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import type { DraftFile } from '../../drafts/draft-file.ts'
import { Button } from '../../design/button.tsx'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import styles from './attaching.module.css'
import { attachWords as copy } from './copy/en.ts'
import { FileInTray } from './file-in-tray.tsx'
import type { FilePlace } from './send-file.ts'
import type { Tray } from './tray.ts'
import { useLetGoHere } from './use-let-go-here.ts'
import { useTray } from './use-tray.ts'

const none: string[] = []

/** The pictures and papers that go with what one writes. What is let go or put in around the words comes in here. */
export function FileTray({
  place,
  within,
  files,
  inPost = none,
  onChange,
  ref,
}: {
  place: FilePlace
  /** Around where one writes. */
  within: RefObject<HTMLElement | null>
  files: DraftFile[]
  /** Those the post has already: removed here, they stay there until the change is saved. */
  inPost?: string[]
  onChange: (files: DraftFile[]) => void
  ref: Ref<Tray>
}) {
  const { atHand, refusals, lines, waiting, ...acts } = useTray({ place, files, inPost, onChange })
  const isHeld = useLetGoHere(within, acts.add)
  const root = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    add: chosen => acts.add([...chosen]),
    areThere: waiting.wait,
  }))

  /** What had the focus is gone with its file, or turned into something else. */
  function focusOn(index: number) {
    requestAnimationFrame(() => {
      const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[data-remove-file]') ?? [])]
      const next = buttons[index] ?? buttons.at(-1)
      const button = next ?? within.current?.querySelector<HTMLElement>('[data-add-files]')
      button?.focus()
    })
  }

  const isEmpty = files.length === 0 && refusals.length === 0 && waiting.said === 'nothing'
  return (
    <div ref={root} className={isEmpty ? styles.empty : styles.tray}>
      <VisuallyHidden>
        <span role="status">
          {lines.map(({ key, words }) => (
            <span key={key}>{words} </span>
          ))}
        </span>
      </VisuallyHidden>
      {files.length > 0 && (
        <ul role="list" aria-label={copy.tray} className={styles.files}>
          {atHand.map((file, index) => (
            <FileInTray
              key={file.id}
              slug={place.slug}
              file={file}
              isFirst={index === 0}
              onDescribe={alt => acts.describe(file.id, alt)}
              onMoveUp={() => acts.moveUp(file.id)}
              onRetry={() => {
                acts.retry(file.id)
                focusOn(index)
              }}
              onChooseAgain={chosen => {
                acts.chooseAgain(file.id, chosen)
                focusOn(index)
              }}
              onRemove={() => {
                acts.remove(file.id)
                focusOn(index)
              }}
            />
          ))}
        </ul>
      )}
      <div role="status" className={styles.refusals}>
        {refusals.map(words => (
          <p key={words}>{words}</p>
        ))}
      </div>
      <div role="status" className={styles.waits}>
        {waiting.said === 'waits' && <p>{copy.sentOnceThere}</p>}
        {waiting.said === 'missing' && <p className={styles.missing}>{copy.stillMissing}</p>}
      </div>
      {waiting.said === 'waits' && (
        <Button weight="plain" onClick={waiting.stop}>
          {copy.doNotSendYet}
        </Button>
      )}
      {isHeld &&
        within.current &&
        createPortal(<p className={styles.letGo}>{copy.letGoHere}</p>, within.current)}
    </div>
  )
}
