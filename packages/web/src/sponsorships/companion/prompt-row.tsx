import { dayWords } from '../../design/time-wording.ts'
import { copy } from './copy/en.ts'
import type { Prompts_CompanionshipFragment } from './prompts.generated.ts'
import styles from './prompts.module.css'

export type PromptState = Prompts_CompanionshipFragment['prompts'][number]
export type Mark = PromptState['mark']

/** One prompt: the sentence, what was said of it, and two marks, either of which is taken back by a second press. */
export function PromptRow({
  state,
  words,
  onMark,
}: {
  state: PromptState
  words: string
  /** Null where nothing is marked any more. */
  onMark: ((mark: Mark) => void) | null
}) {
  const toggle = (mark: NonNullable<Mark>, label: string) => (
    <button
      type="button"
      className={styles.mark}
      aria-pressed={state.mark === mark}
      onClick={() => onMark?.(state.mark === mark ? null : mark)}
    >
      {label}
    </button>
  )
  return (
    <li className={styles.prompt}>
      <p className={styles.words}>{words}</p>
      {onMark && (
        <div role="group" aria-label={copy.marks(words)} className={styles.marks}>
          {toggle('TICKED', copy.ticked)}
          {toggle('SKIPPED', copy.skipped)}
        </div>
      )}
      <p className={styles.said} role="status">
        {saidWords(state)}
      </p>
    </li>
  )
}

function saidWords({ mark, markedBy, markedAt }: PromptState): string {
  if (!mark || !markedAt) return ''
  const who = markedBy?.isViewer ? null : (markedBy?.name ?? copy.someone)
  return (mark === 'TICKED' ? copy.tickedBy : copy.skippedBy)(who, dayWords(markedAt))
}
