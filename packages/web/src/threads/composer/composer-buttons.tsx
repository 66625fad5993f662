import type { RefObject } from 'react'
import { copy } from '../copy/en.ts'
import { ComposerIcon } from './composer-icon.tsx'
import styles from './composer.module.css'
import { linkWords } from './link-words.ts'
import { markWords } from './mark-words.ts'
import { openLines } from './open-lines.ts'
import { writeEdit, writingIn } from './write-edit.ts'
import type { Edit, Writing } from './writing.ts'

const buttons = [
  { icon: 'strong', name: copy.strong, edit: (writing: Writing): Edit => markWords(writing, '**') },
  { icon: 'stress', name: copy.stress, edit: (writing: Writing): Edit => markWords(writing, '*') },
  { icon: 'list', name: copy.list, edit: (writing: Writing): Edit => openLines(writing, '- ') },
  { icon: 'quote', name: copy.quoteLines, edit: (writing: Writing): Edit => openLines(writing, '> ') },
  { icon: 'link', name: copy.link, edit: linkWords },
] as const

/** Five buttons that change the chosen words; undo takes each change back. */
export function ComposerButtons({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  return (
    <div role="group" aria-label={copy.formatting} className={styles.buttons}>
      {buttons.map(({ icon, name, edit }) => (
        <button
          key={icon}
          type="button"
          className={styles.button}
          aria-label={name}
          title={name}
          onMouseDown={event => event.preventDefault()}
          onClick={() => field.current && writeEdit(field.current, edit(writingIn(field.current)))}
        >
          <ComposerIcon name={icon} />
        </button>
      ))}
    </div>
  )
}
