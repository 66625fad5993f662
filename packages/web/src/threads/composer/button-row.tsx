import { formattingWords } from '../copy/formatting-words.ts'
import { ComposerIcon } from './composer-icon.tsx'
import styles from './composer.module.css'

const buttons = [
  { icon: 'strong', name: formattingWords.strong },
  { icon: 'stress', name: formattingWords.stress },
  { icon: 'list', name: formattingWords.list },
  { icon: 'quote', name: formattingWords.quoteLines },
  { icon: 'link', name: formattingWords.link },
] as const

export type ButtonName = (typeof buttons)[number]['icon'] | 'name'

/** Five buttons for the words that are chosen, and one that begins a name. The focus stays with the words. */
export function ButtonRow({
  canName,
  pressed,
  onPress,
}: {
  canName: boolean
  /** Which are pressed, where that can be told. */
  pressed?: readonly string[]
  onPress: (name: ButtonName) => void
}) {
  return (
    <div role="group" aria-label={formattingWords.formatting} className={styles.buttons}>
      {buttons.map(({ icon, name }) => (
        <button
          key={icon}
          type="button"
          className={styles.button}
          aria-label={name}
          aria-pressed={pressed?.includes(icon)}
          title={name}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onPress(icon)}
        >
          <ComposerIcon name={icon} />
        </button>
      ))}
      {canName && (
        <button
          type="button"
          className={`${styles.button} ${styles.at}`}
          aria-label={formattingWords.nameSomebody}
          title={formattingWords.nameSomebody}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onPress('name')}
        >
          @
        </button>
      )}
    </div>
  )
}
