import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { TitleRow } from '../design/title-row.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { NewThread_ThreadFragmentDoc, type NewThread_ThreadFragment } from './new-thread.generated.ts'

/** A thread with something new in it: "3 new · Priya, then Anne · started by Tomás, site foreman". */
export function NewThread({ thread }: { thread: FragmentType<NewThread_ThreadFragment> }) {
  const { id, title, newPostCount, newSpeakers, author } = useFragmentData(
    NewThread_ThreadFragmentDoc,
    thread,
  )
  const slug = useSlug()
  if (newPostCount === 0) return null
  const authorSpoke = !author || newSpeakers.some(speaker => speaker.id === author.id)
  return (
    <TitleRow to={paths.thread(slug, id)} title={title} now={copy.newPosts(newPostCount)}>
      {copy.spoke(newSpeakers)}
      {!authorSpoke && newSpeakers.length > 1 && <>&nbsp;· {copy.startedBy(author)}</>}
    </TitleRow>
  )
}
