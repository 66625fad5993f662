import type { FragmentType } from '@apollo/client'
import { useRef } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Trouble } from '../../design/notice.tsx'
import { nearDayWords } from '../../design/time-wording.ts'
import { Time } from '../../design/time.tsx'
import { draftsWords as words } from './copy/en.ts'
import { DraftEntry } from './draft-entry.tsx'
import { actOn, placeOf } from './draft-place.tsx'
import { DraftEntry_DraftFragmentDoc, type DraftEntry_DraftFragment } from './draft-entry.generated.ts'
import { DraftWords } from './draft-words.tsx'
import styles from './drafts.module.css'
import { ThrowDraftAwayDocument } from './throw-draft-away.generated.ts'
import { TakeUpDraftDocument } from './take-up-draft.generated.ts'

/** A draft that the server has. Thrown away, it says in its place how it comes back. */
export function DraftRow({
  draft: from,
  namesGroup,
  onThrow,
}: {
  draft: FragmentType<DraftEntry_DraftFragment>
  /** Where one sits at several tables. */
  namesGroup: boolean
  /** It is thrown away from here, and stays in its place until the page is left. */
  onThrow: () => void
}) {
  const draft = useFragmentData(DraftEntry_DraftFragmentDoc, from)
  const { id, keptAt, setAsideUntil, group } = draft
  const place = placeOf(draft)
  const throwAway = useVerb(ThrowDraftAwayDocument, words.throwAwaySafe)
  const undo = useVerb(TakeUpDraftDocument, words.takeUpSafe)
  const act = useRef<HTMLButtonElement>(null)
  const input = { groupId: group.id, id }

  async function press(verb: typeof throwAway | typeof undo) {
    if (verb === throwAway) onThrow()
    // What was pressed is gone by then, and what takes it back stands in its place.
    if (await verb.attempt({ input })) requestAnimationFrame(() => act.current?.focus())
  }

  if (setAsideUntil) {
    return (
      <li className={styles.row}>
        <p role="status" className={styles.noWords}>
          {words.thrownAway(nearDayWords(setAsideUntil))}
        </p>
        <Trouble words={undo.trouble()} />
        <div className={styles.acts}>
          <Button
            ref={act}
            weight="plain"
            aria-label={actOn(words.undo, place)}
            pending={undo.pending}
            onClick={() => void press(undo)}
          >
            {words.undo}
          </Button>
        </div>
      </li>
    )
  }
  return (
    <DraftEntry
      place={place}
      words={<DraftWords draft={draft} />}
      about={
        <>
          <Time at={keptAt} />
          {namesGroup && <> · {group.name}</>}
        </>
      }
      acts={
        <>
          <Trouble words={throwAway.trouble()} />
          <Button
            ref={act}
            weight="plain"
            aria-label={actOn(words.throwAway, place)}
            pending={throwAway.pending}
            onClick={() => void press(throwAway)}
          >
            {words.throwAway}
          </Button>
        </>
      }
    />
  )
}
