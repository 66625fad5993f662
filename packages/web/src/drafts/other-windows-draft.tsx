import { Button } from '../design/button.tsx'
import { Notice } from '../design/notice.tsx'
import { copy } from './copy/en.ts'
import type { Draft } from './draft.ts'
import type { DraftInHand } from './use-draft.ts'
import styles from './other-windows-draft.module.css'

/** Offers what was written in another window; nothing is replaced unasked. */
export function OtherWindowsDraft({ hand }: { hand: DraftInHand }) {
  const [other] = hand.others
  if (!other) return null

  function takeThose(words: Draft) {
    hand.change(words)
    hand.leaveOut(words)
  }

  function addThose(words: Draft) {
    hand.change({
      title: hand.draft.title || words.title,
      body: [hand.draft.body.trimEnd(), words.body].filter(Boolean).join('\n\n'),
      files: [...hand.draft.files, ...words.files.filter(({ id }) => !isAmong(hand.draft.files, id))],
    })
    hand.leaveOut(words)
  }

  return (
    <Notice>
      <p>{copy.otherWindow}</p>
      <blockquote className={styles.words}>
        {other.title && <p>{other.title}</p>}
        <p>{other.body}</p>
        {other.files.map(({ id, name }) => (
          <p key={id}>{name}</p>
        ))}
      </blockquote>
      <div className={styles.acts}>
        <Button weight="plain" onClick={() => takeThose(other)}>
          {copy.takeThose}
        </Button>
        <Button weight="plain" onClick={() => addThose(other)}>
          {copy.addThose}
        </Button>
        <Button weight="plain" onClick={() => hand.leaveOut(other)}>
          {copy.leaveThoseOut}
        </Button>
      </div>
    </Notice>
  )
}

function isAmong(files: Draft['files'], id: string): boolean {
  return files.some(file => file.id === id)
}
