import { Link, type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { copy } from '../groups/copy/en.ts'
import { MemberRow } from '../groups/member-row.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { OnTheirWay } from '../sponsorships/on-their-way.tsx'
import { PeoplePageDocument } from './people-page.generated.ts'
import styles from './people-page.module.css'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(PeoplePageDocument, { slug: params['slug'] ?? '' })

/** Everyone at the table, and who is on the way to it. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const isSettled = group.viewerSeat.member.standing === 'SETTLED'
  const mayInvite = group.viewerCanInvite || group.viewerCanInviteThoseAtTheTable
  return (
    <Sheet>
      <PageHeading within={group.name}>{copy.people}</PageHeading>
      <Lede>{group.members.length > 1 ? copy.stays : copy.onlyYou}</Lede>
      <ul role="list" className={styles.ways}>
        {isSettled && (
          <li>
            <Link to={paths.sponsor(slug)}>{copy.sponsorSomeone}</Link>
          </li>
        )}
        <li>
          <Link to={paths.lineage(slug)}>{copy.lineage}</Link>
        </li>
      </ul>
      <ul role="list" className={styles.people}>
        {group.members.map(member => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
      <OnTheirWay group={group} />
      {mayInvite && (
        <ButtonRow>
          <ButtonLink to={paths.admin(slug)}>
            {group.viewerCanInvite ? copy.inviteSomeone : copy.inviteThoseAtTheTable}
          </ButtonLink>
        </ButtonRow>
      )}
    </Sheet>
  )
}
