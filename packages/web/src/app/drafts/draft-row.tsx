import type { FragmentType } from '@apollo/client'
import { useRef } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Time } from '../../design/time.tsx'
import { deviceStorage } from '../../drafts/device-storage.ts'
import { layHere, setStrandAside, takeBack } from '../../drafts/drafts-here.ts'
import { draftOutOf } from '../../drafts/sync/draft-as-sent.ts'
import { draftsWords as words } from './copy/en.ts'
import { dayInSentence } from './day-in-sentence.ts'
import { DraftEntry } from './draft-entry.tsx'
import { actOn, placeOf } from './draft-place.tsx'
import { DraftEntry_DraftFragmentDoc, type DraftEntry_DraftFragment } from './draft-entry.generated.ts'
import { TakeUpDraftDocument } from './take-up-draft.generated.ts'
import { ThrowDraftAwayDocument } from './throw-draft-away.generated.ts'
import { ThrownAway } from './thrown-away.tsx'

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
  const row = useFragmentData(DraftEntry_DraftFragmentDoc, from)
  const { id, keptAt, setAsideUntil, version, group } = row
  const place = placeOf(row)
  const draft = draftOutOf(row)
  const throwAway = useVerb(ThrowDraftAwayDocument, words.throwAwaySafe)
  const undo = useVerb(TakeUpDraftDocument, words.takeUpSafe)
  const throwing = useRef<HTMLButtonElement>(null)
  const storage = deviceStorage()
  const seatId = group.viewerSeat.id
  const input = { groupId: group.id, id }

  async function pressThrow() {
    onThrow()
    if ((await throwAway.attempt({ input })) && storage) setStrandAside(storage, seatId, id)
  }

  async function pressUndo() {
    if (storage) takeBack(storage, seatId, id)
    if (await undo.attempt({ input })) requestAnimationFrame(() => throwing.current?.focus())
  }

  /** Its form opens with it, though it was never opened on this device. */
  function open() {
    const theirs = { id, groupId: group.id, draft, keptAt: Date.parse(keptAt), version }
    if (storage) layHere(storage, seatId, { place: row.place, aboutId: row.aboutId }, theirs)
  }

  if (setAsideUntil) {
    return (
      <ThrownAway
        place={place}
        says={words.thrownAway(dayInSentence(setAsideUntil))}
        pending={undo.pending}
        trouble={undo.trouble()}
        onUndo={() => void pressUndo()}
      />
    )
  }
  return (
    <DraftEntry
      place={place}
      draft={draft}
      onOpen={open}
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
            ref={throwing}
            weight="plain"
            aria-label={actOn(words.throwAway, place)}
            pending={throwAway.pending}
            onClick={() => void pressThrow()}
          >
            {words.throwAway}
          </Button>
        </>
      }
    />
  )
}
