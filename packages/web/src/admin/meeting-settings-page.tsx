import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { ChooseMeetingSettings } from './choose-meeting-settings.tsx'
import { copy } from './copy/en.ts'
import { MeetingSettingsPageDocument } from './meeting-settings-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(MeetingSettingsPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** How the group meets: what its admins choose for all meetings. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  if (!group.viewerCanChooseMeetingSettings) throw new NotThere()
  return (
    <Sheet>
      <p>
        <Link to={paths.admin(slug)}>{copy.lookAfterGroup}</Link>
      </p>
      <PageHeading within={group.name}>{copy.howYouMeet}</PageHeading>
      <Lede>{copy.howYouMeetLede}</Lede>
      <ChooseMeetingSettings key={group.id} group={group} />
    </Sheet>
  )
}
