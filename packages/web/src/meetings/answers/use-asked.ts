import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import {
  Asked_MeetingFragmentDoc,
  Asked_MemberFragmentDoc,
  type Asked_MeetingFragment,
  type Asked_MemberFragment,
} from './asked.generated.ts'

type Rsvp = Asked_MeetingFragment['rsvps'][number]

/** Somebody at the table, and what they said about one meeting. */
export type Asked = Omit<Asked_MemberFragment, '__typename'> &
  Pick<Rsvp, 'isRunningLate' | 'isFromBeforeMove'> & { answer: Rsvp['answer'] | null }

/** Everyone at the table with what they said about a meeting, and who comes along with them. */
export interface AskedOf {
  members: FragmentType<Asked_MemberFragment>[]
  meeting: FragmentType<Asked_MeetingFragment>
}

/** Everybody who is asked to a meeting, with what they said to it, and whom they bring. */
export function useAsked({ members, meeting }: AskedOf): {
  asked: Asked[]
  visitors: Asked_MeetingFragment['visitors']
} {
  const { data } = useSuspenseFragment({ fragment: Asked_MemberFragmentDoc, from: members })
  const { rsvps, visitors } = useFragmentData(Asked_MeetingFragmentDoc, meeting)
  const said = new Map(rsvps.map(rsvp => [rsvp.member.id, rsvp]))
  return { asked: data.map(member => ({ ...member, ...(said.get(member.id) ?? silence) })), visitors }
}

const silence = { answer: null, isRunningLate: false, isFromBeforeMove: false }
