import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { CompanionshipPageDocument } from './companionship-page.generated.ts'
import { copy } from './copy/en.ts'
import { HandingOver } from './handing-over.tsx'
import { Lines } from './lines.tsx'
import { Prompts } from './prompts.tsx'
import { theOther } from './the-other.ts'
import { UntilWhen } from './until-when.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(CompanionshipPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** The page that a newcomer and their companion share, and nobody else sees. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const { companionshipId } = useParams()
  const companionship = found(group.viewerSeat.companionships.find(({ id }) => id === companionshipId))
  const { other } = theOther(companionship)
  return (
    <Sheet key={companionship.id}>
      <p>
        <Link to={paths.people(slug)}>{copy.people}</Link>
      </p>
      <PageHeading within={group.name}>{copy.theTwo(other)}</PageHeading>
      <Lede>{copy.onlyYouTwo(other)}</Lede>
      <UntilWhen groupId={group.id} companionship={companionship} />
      <Prompts group={group} companionship={companionship} />
      <Lines groupId={group.id} seat={group.viewerSeat} companionship={companionship} />
      <HandingOver group={group} companionship={companionship} />
    </Sheet>
  )
}
