import type { FragmentType } from '@apollo/client'
import type { ReactNode } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Nameplate } from '../../design/nameplate.tsx'
import { Time } from '../../design/time.tsx'
import { MemberNameplate } from '../../groups/member-nameplate.tsx'
import { copy } from '../copy/en.ts'
import { PostByline_PostFragmentDoc, type PostByline_PostFragment } from './post-byline.generated.ts'

/** Who wrote a post, their trade, and when. `children` follow the time. */
export function PostByline({
  post,
  children,
}: {
  post: FragmentType<PostByline_PostFragment>
  children?: ReactNode
}) {
  const { author, writtenAt } = useFragmentData(PostByline_PostFragmentDoc, post)
  const below = (
    <>
      <Time at={writtenAt} />
      {children}
    </>
  )
  if (author) return <MemberNameplate member={author}>{below}</MemberNameplate>
  return (
    <Nameplate name="" below={below}>
      {copy.someone}
    </Nameplate>
  )
}
