import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { ButtonRow } from '../design/button.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { copy } from './copy/en.ts'
import { MakeAdmin } from './make-admin.tsx'
import {
  MemberCare_GroupFragmentDoc,
  MemberCare_MemberFragmentDoc,
  type MemberCare_GroupFragment,
  type MemberCare_MemberFragment,
} from './member-care.generated.ts'
import { Pausing } from './pausing.tsx'
import { Releasing } from './releasing.tsx'
import { UnmakeAdmin } from './unmake-admin.tsx'

/** What an admin can do about a member's part in the group, each with what it means and who is told. */
export function MemberCare(from: {
  group: FragmentType<MemberCare_GroupFragment>
  member: FragmentType<MemberCare_MemberFragment>
}) {
  const group = useFragmentData(MemberCare_GroupFragmentDoc, from.group)
  const member = useFragmentData(MemberCare_MemberFragmentDoc, from.member)
  const care = { groupId: group.id, seatId: group.viewerSeat.id, member }
  const { name, isViewer } = member
  const changesAdmin = member.viewerCanMakeAdmin || member.viewerCanUnmakeAdmin
  const pauses = member.viewerCanPause || member.viewerCanResume
  const waits = group.releases?.some(release => release.member.id === member.id) ?? false
  const releases = member.viewerCanProposeRelease || waits
  if (!changesAdmin && !pauses && !releases) {
    return <EmptyState words={copy.nothingToDo(name)} />
  }
  return (
    <>
      {changesAdmin && (
        <Section title={copy.adminPart} id="admin-part">
          <Lede>
            {isViewer ? copy.youAreAdmin : member.role === 'ADMIN' ? copy.isAdmin(name) : copy.isMember(name)}
          </Lede>
          <ButtonRow>
            {member.viewerCanMakeAdmin ? <MakeAdmin {...care} /> : <UnmakeAdmin {...care} />}
          </ButtonRow>
        </Section>
      )}
      {pauses && (
        <Section title={copy.pausing} id="pausing">
          <Pausing {...care} />
        </Section>
      )}
      {releases && (
        <Section title={copy.releasing} id="releasing">
          <Releasing {...care} group={group} waits={waits} />
        </Section>
      )}
    </>
  )
}
