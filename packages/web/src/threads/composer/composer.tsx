import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { copy } from '../copy/en.ts'
import { lengthOf, longestBody } from '../post-limits.ts'
import { GrowingTextArea } from './growing-text-area.tsx'
import { RoomLeft } from './room-left.tsx'
import { useNaming } from './use-naming.ts'
import { richAtFirstSight, useWritingAids } from './use-writing-aids.ts'
import styles from './composer.module.css'

const nothingElse = () => Promise.resolve()

/**
 * Where a post is written: one growing text, and what one does with it (`children`). Whoever goes to write has a row of
 * buttons below the text and lists that go on by themselves; their place is there before. Ctrl+Enter and Cmd+Enter send.
 * In a thread, an @ names those who may read it.
 */
export function Composer({
  label,
  hint,
  placeholder,
  value,
  refusal,
  threadId,
  least = 3,
  longest = longestBody,
  field: given,
  onChange,
  onSend,
  onBegin = nothingElse,
  children,
}: {
  label: ReactNode
  hint?: string
  placeholder?: string
  value: string
  refusal?: string | undefined
  /** The thread in which one writes, once there is one. */
  threadId?: string
  /** How many lines are shown at least. */
  least?: number
  /** How many characters it holds at most. */
  longest?: number
  field?: RefObject<HTMLElement | null>
  onChange: (value: string) => void
  onSend: () => void
  /** Somebody goes to write: brings what else they will need. */
  onBegin?: () => Promise<unknown>
  children: ReactNode
}) {
  const own = useRef<HTMLElement>(null)
  const field = given ?? own
  const id = useId()
  const { shown, change, pick, Picker } = useNaming(value, onChange)
  const { aids, bring } = useWritingAids(onBegin)
  const [rich, setRich] = useState(() => richAtFirstSight(value))
  const isComposing = useRef(false)

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      onSend()
      return
    }
    const edit = event.shiftKey ? null : aids?.continueLines(aids.writingIn(event.currentTarget))
    if (!edit) return
    event.preventDefault()
    aids?.writeEdit(event.currentTarget, edit)
  }

  const described = [hint && `${id}-hint`, `${id}-room`, refusal && `${id}-refusal`].filter(Boolean).join(' ')
  return (
    <div className={styles.composer}>
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div
        className={styles.frame}
        onFocus={bring}
        onPointerEnter={bring}
        onCompositionStart={() => void (isComposing.current = true)}
        onCompositionEnd={() => void (isComposing.current = false)}
      >
        {rich ? (
          <rich.RichField
            field={field}
            value={value}
            least={least}
            threadId={threadId}
            placeholder={placeholder}
            labelledBy={`${id}-label`}
            describedBy={described}
            isRefused={refusal !== undefined}
            onChange={onChange}
            onSend={onSend}
          />
        ) : (
          <GrowingTextArea
            id={id}
            field={field}
            className={styles.field}
            rows={least}
            value={shown}
            placeholder={placeholder}
            aria-describedby={described}
            aria-invalid={refusal ? true : undefined}
            onChange={event => change(event.currentTarget.value)}
            onKeyDown={press}
          />
        )}
        {!rich && Picker && threadId && <Picker field={field} threadId={threadId} onPick={pick} />}
        <div className={styles.aids}>
          {aids && (
            <aids.ComposerTools
              field={field}
              value={value}
              rich={rich}
              canName={threadId !== undefined}
              isComposing={() => isComposing.current}
              onRich={setRich}
            />
          )}
        </div>
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
