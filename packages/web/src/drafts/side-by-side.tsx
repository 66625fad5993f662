import { Button } from '../design/button.tsx'
import { Markdown } from '../design/markdown.tsx'
import { Notice } from '../design/notice.tsx'
import { Time } from '../design/time.tsx'
import { copy } from './copy/en.ts'
import type { Draft } from './draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import { setAside, setMineAside } from './set-aside.ts'
import styles from './side-by-side.module.css'
import type { DraftInHand } from './use-draft.ts'

/** What was written here instead, beside what stands in the form; nothing is replaced unasked, and nothing is lost. */
export function SideBySide({ hand, other }: { hand: DraftInHand; other: KeptDraft }) {
  const { draft } = other

  function goOnWithThis() {
    setMineAside(hand)
    hand.goOnWith(other)
  }

  function addBelow() {
    const mine = hand.draft
    hand.change({
      title: mine.title || draft.title,
      body: [mine.body.trimEnd(), draft.body].filter(Boolean).join('\n\n'),
      files: [...mine.files, ...draft.files.filter(({ id }) => !isAmong(mine.files, id))],
    })
    setAside(hand.place.key, other)
  }

  return (
    <Notice>
      <p>
        {other.isFromElsewhere ? copy.onAnotherDevice : copy.inAnotherWindow}{' '}
        <Time at={new Date(other.keptAt).toISOString()} />
      </p>
      <blockquote className={styles.words}>
        {draft.title && <p className={styles.title}>{draft.title}</p>}
        {Object.entries(draft.fields).map(([field, words]) => words && <p key={field}>{words}</p>)}
        <Markdown source={draft.body} />
        {draft.files.map(({ id, name }) => (
          <p key={id}>{name}</p>
        ))}
      </blockquote>
      <p>{copy.theOtherIsSetAside}</p>
      <div className={styles.acts}>
        <Button weight="plain" onClick={goOnWithThis}>
          {copy.goOnWithThis}
        </Button>
        <Button weight="plain" onClick={addBelow}>
          {copy.addBelow}
        </Button>
        <Button weight="plain" onClick={() => setAside(hand.place.key, other)}>
          {copy.goOnWithMine}
        </Button>
      </div>
    </Notice>
  )
}

function isAmong(files: Draft['files'], id: string): boolean {
  return files.some(file => file.id === id)
}
