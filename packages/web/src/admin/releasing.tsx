import { Link } from 'react-router'
import { ButtonRow } from '../design/button.tsx'
import { Lede } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import type { Care } from './care.ts'
import { copy } from './copy/en.ts'
import type { MemberCare_GroupFragment } from './member-care.generated.ts'
import { ProposeRelease } from './propose-release.tsx'

/** The proposal to release a member, or the one that waits. */
export function Releasing({
  group,
  waits,
  ...care
}: Care & { group: MemberCare_GroupFragment; waits: boolean }) {
  const slug = useSlug()
  const { id, name } = care.member
  const others = group.members.filter(other => other.role === 'ADMIN' && !other.isViewer && other.id !== id)
  if (waits) {
    return (
      <>
        <Lede>{copy.releaseWaits(name)}</Lede>
        <p>
          <Link to={paths.admin(slug)}>{copy.toReleases}</Link>
        </p>
      </>
    )
  }
  return (
    <>
      <Lede>{copy.releasingLede(name)}</Lede>
      <ButtonRow>
        <ProposeRelease {...care} others={others.map(other => other.name)} />
      </ButtonRow>
    </>
  )
}
