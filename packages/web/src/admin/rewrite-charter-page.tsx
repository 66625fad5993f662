import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { RewriteCharterPageDocument } from './rewrite-charter-page.generated.ts'
import { RewriteCharter } from './rewrite-charter.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(RewriteCharterPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** A new version of the charter, which everyone is asked about anew. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  if (!group.viewerCanRewriteCharter) throw new NotThere()
  return (
    <Sheet>
      <p>
        <Link to={paths.admin(slug)}>{copy.lookAfterGroup}</Link>
      </p>
      <PageHeading within={group.name}>{copy.rewriteCharter}</PageHeading>
      <Lede>{copy.rewriteLede}</Lede>
      <RewriteCharter key={group.id} group={group} />
    </Sheet>
  )
}
