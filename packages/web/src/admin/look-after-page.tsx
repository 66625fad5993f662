import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { LookAfterPageDocument } from './look-after-page.generated.ts'
import { MemberCare } from './member-care.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(LookAfterPageDocument, { slug: params['slug'] ?? '', memberId: params['memberId'] ?? '' }, 'fresh')

/** What an admin can do about one member's part in the group. */
export function Component() {
  const group = found(usePage(loader).group)
  const member = found(group.member)
  const slug = useSlug()
  if (!group.viewerCanDescribe) throw new NotThere()
  const heading = member.isViewer ? copy.lookAfterYourself : copy.lookAfterMember(member.name)
  return (
    <Sheet>
      <p>
        <Link to={paths.person(slug, member.id)}>{member.name}</Link>
      </p>
      <PageHeading within={group.name}>{heading}</PageHeading>
      <Lede>{copy.memberCareLede}</Lede>
      <MemberCare key={member.id} group={group} member={member} />
    </Sheet>
  )
}
