import { useEffect, useState } from 'react'
import { client } from '../../api/client.ts'
import { Button } from '../../design/button.tsx'
import { Time } from '../../design/time.tsx'
import { threadOfEdit } from '../../drafts/thread-of-edit.ts'
import { paths } from '../../paths.ts'
import { draftsWords as words } from './copy/en.ts'
import { DraftEntry } from './draft-entry.tsx'
import { actOn, placeOfNewThread, type DraftPlace } from './draft-place.tsx'
import { ThreadOfDraftDocument } from './thread-of-draft.generated.ts'
import { ThrownAway } from './thrown-away.tsx'
import type { ListedHere } from './use-drafts-here.ts'

/** A draft that lies on this device alone, for now. */
export function DeviceRow({
  listed,
  namesGroup,
  onThrow,
  onUndo,
}: {
  listed: ListedHere
  namesGroup: boolean
  onThrow: () => void
  /** Where it was thrown away from here, and can be had back. */
  onUndo: (() => void) | undefined
}) {
  const { kept, seat } = listed
  const place = usePlaceHere(listed)

  if (onUndo) return <ThrownAway place={place} says={words.thrownAwayHere} onUndo={onUndo} />
  return (
    <DraftEntry
      place={place}
      draft={kept.draft}
      about={
        <>
          <Time at={new Date(kept.keptAt).toISOString()} />
          {namesGroup && <> · {seat.group.name}</>}
        </>
      }
      acts={
        <Button weight="plain" aria-label={actOn(words.throwAway, place)} onClick={onThrow}>
          {words.throwAway}
        </Button>
      }
    />
  )
}

/** The thread's title is asked for; where it cannot be had, the place is told without it. */
function usePlaceHere({ about: { place, aboutId }, kept, seat }: ListedHere): DraftPlace {
  const { slug } = seat.group
  const threadId = (place === 'REPLY' ? aboutId : place === 'EDIT' ? threadOfEdit(kept.draft) : null) ?? ''
  const title = useTitle(slug, threadId)
  switch (place) {
    case 'REPLY': {
      const to = paths.thread(slug, threadId)
      return title ? { says: words.replyIn, title, to } : { says: words.replyHere, to }
    }
    case 'EDIT': {
      const to = threadId && aboutId ? paths.post(slug, threadId, aboutId) : null
      return title ? { says: words.editIn, title, to } : { says: words.editSomewhere, to }
    }
    case 'NEW_THREAD':
      return placeOfNewThread(slug, kept.draft.title)
    case 'PROPOSAL':
      return { says: words.proposal, to: paths.sponsor(slug) }
    case 'PROFILE':
      return { says: words.profile, to: paths.person(slug, seat.id) }
  }
}

function useTitle(slug: string, threadId: string): string | undefined {
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    if (!threadId) return
    client.query({ query: ThreadOfDraftDocument, variables: { slug, threadId } }).then(
      ({ data }) => setTitle(data?.group?.thread?.title),
      () => undefined,
    )
  }, [slug, threadId])
  return title
}
