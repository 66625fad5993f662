import { Choices } from '../../design/choices.tsx'
import { threadKinds, type ThreadKind } from './ask-mode.ts'
import { startWords as copy } from './copy/start-words.ts'
import styles from './kind-choices.module.css'

/** What a thread is for. */
export function KindChoices({ kind, onChoose }: { kind: ThreadKind; onChoose: (kind: ThreadKind) => void }) {
  return (
    <div className={styles.kinds}>
      <Choices
        legend={copy.whatKind}
        choices={threadKinds.map(value => ({
          value,
          label: copy.kinds[value].label,
          hint: copy.kinds[value].hint,
        }))}
        chosen={kind}
        onChoose={onChoose}
      />
    </div>
  )
}
