import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Time } from '../design/time.tsx'
import { TitleRow } from '../design/title-row.tsx'
import { paths } from '../paths.ts'
import { threadRowWords as copy } from './copy/thread-row-words.ts'
import { ThreadRow_ThreadFragmentDoc, type ThreadRow_ThreadFragment } from './thread-row.generated.ts'

/** A thread in a list: its question, what is new in it, who spoke last and when. */
export function ThreadRow({
  slug,
  thread: from,
}: {
  slug: string
  thread: FragmentType<ThreadRow_ThreadFragment>
}) {
  const { id, title, newPostCount, lastSpeaker, lastPostAt } = useFragmentData(
    ThreadRow_ThreadFragmentDoc,
    from,
  )
  const now = newPostCount > 0 ? { now: copy.newPosts(newPostCount) } : {}
  return (
    <TitleRow to={paths.thread(slug, id)} title={title} {...now}>
      {lastSpeaker ? copy.speaker(lastSpeaker) : copy.someone}&nbsp;· <Time at={lastPostAt} />
    </TitleRow>
  )
}
