import { useId, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { copy } from '../copy/en.ts'
import { lengthOf, longestBody } from '../post-limits.ts'
import { ComposerButtons } from './composer-buttons.tsx'
import { continueLines } from './continue-lines.ts'
import { GrowingTextArea } from './growing-text-area.tsx'
import { RoomLeft } from './room-left.tsx'
import { writeEdit, writingIn } from './write-edit.ts'
import styles from './composer.module.css'

/**
 * Where a post is written: one growing text, five buttons, and what one does with it (`children`).
 * Ctrl+Enter and Cmd+Enter send.
 */
export function Composer({
  label,
  hint,
  placeholder,
  value,
  refusal,
  least = 3,
  longest = longestBody,
  field: given,
  onChange,
  onSend,
  children,
}: {
  label: ReactNode
  hint?: string
  placeholder?: string
  value: string
  refusal?: string | undefined
  /** How many lines are shown at least. */
  least?: number
  /** How many characters it holds at most. */
  longest?: number
  field?: RefObject<HTMLTextAreaElement | null>
  onChange: (value: string) => void
  onSend: () => void
  children: ReactNode
}) {
  const own = useRef<HTMLTextAreaElement>(null)
  const field = given ?? own
  const id = useId()

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      onSend()
      return
    }
    const edit = event.shiftKey ? null : continueLines(writingIn(event.currentTarget))
    if (!edit) return
    event.preventDefault()
    writeEdit(event.currentTarget, edit)
  }

  const described = [hint && `${id}-hint`, `${id}-room`, refusal && `${id}-refusal`].filter(Boolean).join(' ')
  return (
    <div className={styles.composer}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.frame}>
        <GrowingTextArea
          id={id}
          field={field}
          className={styles.field}
          rows={least}
          value={value}
          placeholder={placeholder}
          aria-describedby={described}
          aria-invalid={refusal ? true : undefined}
          onChange={event => onChange(event.currentTarget.value)}
          onKeyDown={press}
        />
        <ComposerButtons field={field} />
      </div>
      <RoomLeft id={`${id}-room`} length={lengthOf(value)} longest={longest} over={copy.charactersOver} />
      {refusal && (
        <p id={`${id}-refusal`} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.acts}>{children}</div>
    </div>
  )
}
