import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanPageDocument } from './plan-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(PlanPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** A new series, or a single meeting, for admins and hosts. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  if (!group.viewerCanPlanMeetings) throw new NotThere()
  return (
    <Sheet key={group.id}>
      <p>
        <Link to={paths.meetings(slug)}>{group.meetingName}</Link>
      </p>
      <PageHeading within={group.name}>{copy.plan(group.meetingName)}</PageHeading>
      <Lede>{copy.planLede}</Lede>
      <PlanForm group={group} />
    </Sheet>
  )
}
