import { type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { MemberRow } from './member-row.tsx'
import styles from './people-page.module.css'
import { PeoplePageDocument } from './people-page.generated.ts'
import { useSlug } from './use-slug.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(PeoplePageDocument, { slug: params['slug'] ?? '' })

/** Everyone at the table. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const mayInvite = group.viewerCanInvite || group.viewerCanInviteThoseAtTheTable
  return (
    <Sheet>
      <PageHeading within={group.name}>{copy.people}</PageHeading>
      <Lede>{group.members.length > 1 ? copy.stays : copy.onlyYou}</Lede>
      <ul role="list" className={styles.people}>
        {group.members.map(member => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
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
