import { useId, useRef } from 'react'
import { Button } from '../../design/button.tsx'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { takenKinds } from './add-files.tsx'
import styles from './attaching.module.css'
import { attachWords as copy } from './copy/en.ts'
import { longestAlt } from './file-limits.ts'
import { FilePreview } from './file-preview.tsx'
import { filesOnTheWay, type FileState } from './files-on-the-way.ts'
import type { FileAtHand } from './use-tray.ts'

/** One file of the tray: what it is, how far it is, what it shows, and what one can do with it. */
export function FileInTray({
  slug,
  file: { id, name, alt, state },
  isFirst,
  onDescribe,
  onMoveUp,
  onRetry,
  onChooseAgain,
  onRemove,
}: {
  slug: string
  file: FileAtHand
  isFirst: boolean
  onDescribe: (alt: string) => void
  onMoveUp: () => void
  onRetry: () => void
  onChooseAgain: (file: File) => void
  onRemove: () => void
}) {
  const fieldId = useId()
  const again = useRef<HTMLInputElement>(null)
  const isUnderWay = state.step === 'waiting' || state.step === 'sending'
  const canRetry = state.step === 'unreached' || (state.step === 'refused' && state.canRetry)
  const file = filesOnTheWay.fileOf(id)
  const isPicture = state.step === 'there' ? state.kind === 'PICTURE' : looksLikePicture(name, file)
  return (
    <li className={styles.file}>
      <FilePreview slug={slug} id={id} file={file} isPicture={isPicture} isThere={state.step === 'there'} />
      <div className={styles.about}>
        <p className={styles.name}>{name}</p>
        <p className={state.step === 'refused' || state.step === 'gone' ? styles.missing : styles.state}>
          {wordsOf(state)}
        </p>
        {state.step === 'sending' && (
          <progress className={styles.progress} max={1} value={state.part} aria-label={name} />
        )}
        {isPicture && state.step !== 'refused' && (
          <>
            <label htmlFor={fieldId} className={styles.question}>
              {copy.whatDoesItShow} <VisuallyHidden>{name}</VisuallyHidden>
            </label>
            <textarea
              id={fieldId}
              className={styles.alt}
              rows={1}
              maxLength={longestAlt}
              placeholder={copy.whyAsk}
              value={alt}
              onChange={event => onDescribe(event.currentTarget.value)}
            />
          </>
        )}
        <div className={styles.acts}>
          {canRetry && (
            <Button weight="plain" data-retry-file aria-label={copy.of(copy.retry, name)} onClick={onRetry}>
              {copy.retry}
            </Button>
          )}
          {state.step === 'gone' && (
            <>
              <Button
                weight="plain"
                aria-label={copy.of(copy.chooseAgain, name)}
                onClick={() => again.current?.click()}
              >
                {copy.chooseAgain}
              </Button>
              <input
                ref={again}
                type="file"
                hidden
                accept={takenKinds}
                onChange={({ currentTarget: { files } }) => files?.[0] && onChooseAgain(files[0])}
              />
            </>
          )}
          <Button
            weight="plain"
            data-remove-file
            aria-label={copy.of(isUnderWay ? copy.cancel : copy.remove, name)}
            onClick={onRemove}
          >
            {isUnderWay ? copy.cancel : copy.remove}
          </Button>
          {!isFirst && (
            <Button weight="plain" aria-label={copy.of(copy.moveUp, name)} onClick={onMoveUp}>
              {copy.moveUp}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

function wordsOf(state: FileState): string {
  switch (state.step) {
    case 'waiting':
      return copy.waiting
    case 'sending':
      return state.part < 1 ? copy.sent(state.part) : copy.beingLookedAt
    case 'looking':
      return copy.lookingForIt
    case 'there':
      return state.kind === 'PICTURE' ? copy.picture : copy.paper
    case 'unreached':
      return `${copy.notSentYet} ${copy.unreached}`
    case 'refused':
      return state.words
    case 'gone':
      return copy.gone
  }
}

/** Before anybody looked into it: by what the device says it is. */
function looksLikePicture(name: string, file: File | undefined): boolean {
  return file?.type ? file.type.startsWith('image/') : !/\.pdf$/i.test(name)
}
