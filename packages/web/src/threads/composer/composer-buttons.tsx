import type { RefObject } from 'react'
import { copy } from '../copy/en.ts'
import { composerEdits } from './composer-edits.ts'
import { ComposerIcon } from './composer-icon.tsx'
import styles from './composer.module.css'
import { writeEdit, writingIn } from './write-edit.ts'

const buttons = [
  { icon: 'strong', name: copy.strong },
  { icon: 'stress', name: copy.stress },
  { icon: 'list', name: copy.list },
  { icon: 'quote', name: copy.quoteLines },
  { icon: 'link', name: copy.link },
] as const

/** Five buttons that change the chosen words, and one that begins a name; undo takes each change back. */
export function ComposerButtons({
  field,
  canName,
}: {
  field: RefObject<HTMLTextAreaElement | null>
  canName: boolean
}) {
  function press(icon: keyof typeof composerEdits) {
    if (field.current) writeEdit(field.current, composerEdits[icon](writingIn(field.current)))
  }

  return (
    <div role="group" aria-label={copy.formatting} className={styles.buttons}>
      {buttons.map(({ icon, name }) => (
        <button
          key={icon}
          type="button"
          className={styles.button}
          aria-label={name}
          title={name}
          onMouseDown={event => event.preventDefault()}
          onClick={() => press(icon)}
        >
          <ComposerIcon name={icon} />
        </button>
      ))}
      {canName && (
        <button
          type="button"
          className={`${styles.button} ${styles.at}`}
          aria-label={copy.nameSomebody}
          title={copy.nameSomebody}
          onMouseDown={event => event.preventDefault()}
          onClick={() => press('name')}
        >
          @
        </button>
      )}
    </div>
  )
}
