import type { LoaderFunctionArgs } from 'react-router'
import { Link } from 'react-router'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import { NotNow } from './not-now.tsx'
import { ProposalForm } from './proposal-form.tsx'
import type { ProposingGroup } from './proposing-group.ts'
import { SponsorPageDocument } from './sponsor-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(SponsorPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** From the first thought of a name to a proposal, on one page. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  return (
    <Sheet>
      <p>
        <Link to={paths.people(slug)}>{copy.people}</Link>
      </p>
      <PageHeading within={group.name}>{copy.sponsorSomeone}</PageHeading>
      {group.viewerCanSponsor ? (
        <>
          <Lede>
            {copy.lede} {whatHappensNext(group)}
          </Lede>
          <ProposalForm group={group} />
        </>
      ) : (
        <NotNow group={group} />
      )}
    </Sheet>
  )
}

function whatHappensNext({ asksTheTable, sponsorshipSettings, viewerCanInvite }: ProposingGroup): string {
  if (asksTheTable) return copy.tableIsAsked(sponsorshipSettings?.consentDays)
  return sponsorshipSettings?.invitesWhenCleared || viewerCanInvite ? copy.invitedSoon : copy.adminsInvite
}
