import type { LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { Sheet } from '../design/sheet.tsx'
import { InviteClearedCandidate } from '../invitations/invite-cleared-candidate.tsx'
import { SponsorshipInvitation } from '../invitations/sponsorship-invitation.tsx'
import { SponsorshipView } from '../sponsorships/sponsorship-view.tsx'
import { SponsorshipPageDocument } from './sponsorship-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(
    SponsorshipPageDocument,
    { slug: params['slug'] ?? '', sponsorshipId: params['sponsorshipId'] ?? '' },
    'fresh',
  )

/** One person on the way to the table, with their letter once there is one. */
export function Component() {
  const group = found(usePage(loader).group)
  const sponsorship = found(group.sponsorship)
  const seatId = group.viewerSeat.id
  return (
    <Sheet key={sponsorship.id}>
      <SponsorshipView group={group} sponsorship={sponsorship}>
        <InviteClearedCandidate groupId={group.id} seatId={seatId} sponsorship={sponsorship} />
        {sponsorship.state === 'INVITED' && (
          <SponsorshipInvitation groupId={group.id} sponsorship={sponsorship} />
        )}
      </SponsorshipView>
    </Sheet>
  )
}
