import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { ChooseGroupMail } from './choose-group-mail.tsx'
import { copy } from './copy/en.ts'
import { MailSettingsPageDocument } from './mail-settings-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(MailSettingsPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** What travels by mail: what a group's admins choose for the mail to everyone at the table. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  if (!group.mailSettings.viewerCanChange) throw new NotThere()
  return (
    <Sheet>
      <p>
        <Link to={paths.admin(slug)}>{copy.lookAfterGroup}</Link>
      </p>
      <PageHeading within={group.name}>{copy.whatTravels}</PageHeading>
      <Lede>{copy.lede}</Lede>
      <ChooseGroupMail key={group.id} group={group} />
    </Sheet>
  )
}
