import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Time } from '../design/time.tsx'
import { TitleRow } from '../design/title-row.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { LastWord_ThreadFragmentDoc, type LastWord_ThreadFragment } from './last-word.generated.ts'

/** The thread that was spoken in last, for a reader who has read everything. */
export function LastWord({ thread }: { thread: FragmentType<LastWord_ThreadFragment> }) {
  const { id, title, lastPostAt, lastSpeaker } = useFragmentData(LastWord_ThreadFragmentDoc, thread)
  return (
    <TitleRow to={paths.thread(useSlug(), id)} title={title}>
      {copy.lastWord(lastSpeaker)} · <Time at={lastPostAt} />
    </TitleRow>
  )
}
