import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { ChooseThreadSettings } from './choose-thread-settings.tsx'
import { copy } from './copy/en.ts'
import { ThreadSettingsPageDocument } from './thread-settings-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(ThreadSettingsPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** How the group talks: what its admins choose for all threads. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  if (!group.viewerCanChooseThreadSettings) throw new NotThere()
  return (
    <Sheet>
      <p>
        <Link to={paths.admin(slug)}>{copy.lookAfterGroup}</Link>
      </p>
      <PageHeading within={group.name}>{copy.howYouTalk}</PageHeading>
      <Lede>{copy.howYouTalkLede}</Lede>
      <ChooseThreadSettings key={group.id} group={group} />
    </Sheet>
  )
}
