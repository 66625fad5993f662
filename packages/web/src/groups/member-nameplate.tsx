import type { FragmentType } from '@apollo/client'
import type { ReactNode } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Nameplate } from '../design/nameplate.tsx'
import { MemberByline } from './member-byline.tsx'
import {
  MemberNameplate_MemberFragmentDoc,
  type MemberNameplate_MemberFragment,
} from './member-nameplate.generated.ts'

/** A member's cup and byline, with a line under it: when they wrote, what to ask them about. */
export function MemberNameplate({
  member,
  children,
}: {
  member: FragmentType<MemberNameplate_MemberFragment>
  children?: ReactNode
}) {
  const data = useFragmentData(MemberNameplate_MemberFragmentDoc, member)
  return (
    <Nameplate name={data.name} below={children}>
      <MemberByline member={data} />
    </Nameplate>
  )
}
