import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Trouble } from '../../design/notice.tsx'
import { Question } from '../../design/question.tsx'
import { Time } from '../../design/time.tsx'
import { draftOutOf } from '../../drafts/sync/draft-as-sent.ts'
import { draftsWords as words } from './copy/en.ts'
import { dayInSentence } from './day-in-sentence.ts'
import { DraftEntry } from './draft-entry.tsx'
import { actOn, placeOf } from './draft-place.tsx'
import { EraseDraftDocument } from './erase-draft.generated.ts'
import { DraftEntry_DraftFragmentDoc, type DraftEntry_DraftFragment } from './draft-entry.generated.ts'
import { TakeUpDraftDocument } from './take-up-draft.generated.ts'

/** A draft that was not chosen, or thrown away: until when it is kept, and how it comes back. */
export function SetAsideRow({
  draft: from,
  namesGroup,
  onDone,
}: {
  draft: FragmentType<DraftEntry_DraftFragment>
  namesGroup: boolean
  /** It stands here no more; `said` tells why. */
  onDone: (said: string) => void
}) {
  const row = useFragmentData(DraftEntry_DraftFragmentDoc, from)
  const { id, setAsideUntil, group } = row
  const place = placeOf(row)
  const takeUp = useVerb(TakeUpDraftDocument, words.takeUpSafe)
  const erase = useVerb(EraseDraftDocument, words.eraseSafe)
  const [isAsked, setAsked] = useState(false)
  const input = { groupId: group.id, id }

  async function pressTakeUp() {
    if (!(await takeUp.attempt({ input }))) return
    onDone(words.takenUp)
    focusHeadingSoon()
  }

  async function eraseIt() {
    if (!(await erase.attempt({ input }))) return false
    onDone(words.erased)
    client.cache.evict({ id: client.cache.identify({ __typename: 'Draft', id }) ?? '' })
    return true
  }

  return (
    <DraftEntry
      place={{ ...place, to: null }}
      draft={draftOutOf(row)}
      about={
        <>
          {words.until}
          {setAsideUntil && <Time at={setAsideUntil} words={dayInSentence} />}
          {namesGroup && <> · {group.name}</>}
        </>
      }
      acts={
        <>
          <Trouble words={takeUp.trouble()} />
          <Button
            weight="plain"
            aria-label={actOn(words.takeUp, place)}
            pending={takeUp.pending}
            onClick={() => void pressTakeUp()}
          >
            {words.takeUp}
          </Button>
          <Button weight="plain" aria-label={actOn(words.erase, place)} onClick={() => setAsked(true)}>
            {words.erase}
          </Button>
          <Question
            open={isAsked}
            title={words.eraseTitle}
            yes={words.erase}
            no={words.eraseNot}
            weight="destructive"
            pending={erase.pending}
            trouble={erase.trouble()}
            onYes={eraseIt}
            onClose={() => setAsked(false)}
          >
            <p>{words.eraseWords}</p>
          </Question>
        </>
      }
    />
  )
}
