import type { LoaderFunctionArgs } from 'react-router'
import { AdminPlaces } from '../admin/admin-places.tsx'
import { Releases } from '../admin/releases.tsx'
import { found, NotThere } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Section, Sheet } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { SayTableIsSet } from '../groups/say-table-is-set.tsx'
import { InvitationList } from '../invitations/invitation-list.tsx'
import { InviteCandidate } from '../invitations/invite-candidate.tsx'
import { InviteThoseAtTheTable } from '../invitations/invite-those-at-the-table.tsx'
import { InFlight } from '../sponsorships/in-flight/in-flight.tsx'
import { AdminPageDocument } from './admin-page.generated.ts'
import { adminPageWords as copy } from './copy/admin-page-words.ts'
import { groupMenuWords } from './copy/group-menu-words.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(AdminPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** The admins' room, in the order in which things need a person. */
export function Component() {
  const group = found(usePage(loader).group)
  if (!group.viewerCanDescribe) throw new NotThere()
  return (
    <Sheet key={group.id}>
      <PageHeading within={group.name}>{groupMenuWords.lookAfterGroup}</PageHeading>
      <AdminPlaces />
      <Releases group={group} />
      <InFlight group={group} />
      <InviteThoseAtTheTable group={group} />
      {group.viewerCanSayTableIsSet && (
        <Section title={copy.everyoneIsHere} id="table-is-set">
          <Lede>{copy.sayTableIsSet(group.beingSetUntil && dateWords(group.beingSetUntil))}</Lede>
          <ButtonRow>
            <SayTableIsSet group={group} />
          </ButtonRow>
        </Section>
      )}
      <InviteCandidate group={group} />
      <InvitationList group={group} />
    </Sheet>
  )
}
