import { useVerb } from '../../api/use-verb.ts'
import { Trouble } from '../../design/notice.tsx'
import { dayWords } from '../../design/time-wording.ts'
import { copy } from './copy/en.ts'
import { expectedMark, type Mark, type PromptState } from './expected-mark.ts'
import { MarkPromptDocument } from './mark-prompt.generated.ts'
import type { Prompts_CompanionshipFragment } from './prompts.generated.ts'
import styles from './prompts.module.css'

/**
 * One prompt: the sentence, what was said of it, and two marks, either of which is taken back by a second press. A
 * mark shows at once, and is gone again where it did not get through.
 */
export function PromptRow({
  groupId,
  companionship,
  state,
  words,
}: {
  groupId: string
  companionship: Prompts_CompanionshipFragment
  state: PromptState
  words: string
}) {
  const { attempt, trouble } = useVerb(MarkPromptDocument)
  const { prompt } = state

  async function say(mark: Mark) {
    const input = { groupId, companionshipId: companionship.id, prompt, mark }
    await attempt({ input }, expectedMark(companionship, prompt, mark))
  }

  const toggle = (mark: NonNullable<Mark>, label: string) => (
    <button
      type="button"
      className={styles.mark}
      aria-pressed={state.mark === mark}
      onClick={() => void say(state.mark === mark ? null : mark)}
    >
      {label}
    </button>
  )
  return (
    <li className={styles.prompt}>
      <p className={styles.words}>{words}</p>
      <div role="group" aria-label={copy.marks(words)} className={styles.marks}>
        {toggle('TICKED', copy.ticked)}
        {toggle('SKIPPED', copy.skipped)}
      </div>
      <p className={styles.said} role="status">
        {saidWords(state)}
      </p>
      <div className={styles.trouble}>
        <Trouble words={trouble()} />
      </div>
    </li>
  )
}

function saidWords({ mark, markedBy, markedAt }: PromptState): string {
  if (!mark || !markedAt) return ''
  const who = markedBy?.isViewer ? null : (markedBy?.name ?? copy.someone)
  return (mark === 'TICKED' ? copy.tickedBy : copy.skippedBy)(who, dayWords(markedAt))
}
