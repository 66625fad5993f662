import type { FragmentType } from '@apollo/client'
import { useFragmentData, useFragmentsData } from '../../api/use-fragment-data.ts'
import { Lede, Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { MarkAttendance } from './mark-attendance.tsx'
import {
  WhoWasThere_MeetingFragmentDoc,
  WhoWasThere_MemberFragmentDoc,
  type WhoWasThere_MeetingFragment,
  type WhoWasThere_MemberFragment,
} from './who-was-there.generated.ts'
import styles from './who-was-there.module.css'

interface WhoWasThereProps {
  groupId: string
  meeting: FragmentType<WhoWasThere_MeetingFragment>
  members: readonly FragmentType<WhoWasThere_MemberFragment>[]
}

/** Who was there, as far as somebody said: each one for themselves, the host and admins for all. No answer enters. */
export function WhoWasThere({ groupId, meeting: from, members: all }: WhoWasThereProps) {
  const meeting = useFragmentData(WhoWasThere_MeetingFragmentDoc, from)
  const members = useFragmentsData(WhoWasThere_MemberFragmentDoc, all)
  const { id, state, isUnderWay, attendances, viewerCanMarkSelf, viewerCanMarkAll } = meeting
  const hasBegun = isUnderWay || state === 'HELD' || state === 'CLOSED'
  if (!hasBegun || state === 'CANCELLED') return null
  const toMark = viewerCanMarkAll ? members : members.filter(({ isViewer }) => isViewer && viewerCanMarkSelf)
  const isToMark = (memberId: string) => toMark.some(member => member.id === memberId)
  const presenceOf = (memberId: string) =>
    attendances.find(({ member }) => member.id === memberId)?.presence ?? null
  const others = attendances.filter(({ presence, member }) => presence === 'PRESENT' && !isToMark(member.id))
  const isToldByOthers = others.length > 0 || toMark.length === 0
  return (
    <Section title={isUnderWay ? copy.whoIsThere : copy.whoWasThere} id="who-was-there">
      {toMark.length > 0 && <Lede>{viewerCanMarkAll ? copy.markAllLede : copy.markSelfLede}</Lede>}
      {toMark.length > 0 && (
        <ul role="list" className={styles.people}>
          {toMark.map(member => (
            <MarkAttendance
              key={member.id}
              groupId={groupId}
              meetingId={id}
              member={member}
              presence={presenceOf(member.id)}
            />
          ))}
        </ul>
      )}
      {isToldByOthers && (
        <p className={styles.told}>
          {copy.present(
            others.map(({ member }) => member),
            attendances.length,
          )}
        </p>
      )}
    </Section>
  )
}
