import { redirect } from 'react-router'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { TitleRow, TitleRows } from '../design/title-row.tsx'
import { paths } from '../paths.ts'
import { groupMenuWords } from './copy/group-menu-words.ts'
import { groupsPageWords as copy } from './copy/groups-page-words.ts'
import { GroupsPageDocument } from './groups-page.generated.ts'
import styles from './groups-page.module.css'
import { lastGroup } from './last-group.ts'

/** What the page asks, for whoever asks it again beside the page. */
export { GroupsPageDocument as question }

/** Leads straight to the only group, or to the one that was open last on this device. */
export async function loader() {
  const queryRef = await preload(GroupsPageDocument, {}, 'fresh')
  const seats = client.readQuery({ query: GroupsPageDocument })?.viewer?.seats ?? []
  const slugs = seats.map(seat => seat.group.slug)
  const last = slugs.find(slug => slug === lastGroup()) ?? (slugs.length === 1 ? slugs[0] : undefined)
  return last ? redirect(paths.table(last)) : queryRef
}

/** One's groups, or how people come to have one. */
export function Component() {
  const data = usePage(loader)
  const { email, seats, viewerCanFoundGroup } = found(data.viewer)
  return (
    <Sheet>
      <PageHeading>{seats.length > 0 ? copy.yourGroups : copy.noGroups}</PageHeading>
      {seats.length === 0 && <Lede>{copy.noGroupsWords(email)}</Lede>}
      <div className={styles.groups}>
        <TitleRows>
          {seats.map(({ id, newThreadCount, group }) => (
            <TitleRow
              key={id}
              to={paths.table(group.slug)}
              title={group.name}
              {...(newThreadCount > 0 && { now: groupMenuWords.newIn(newThreadCount) })}
            >
              {group.purpose}
            </TitleRow>
          ))}
        </TitleRows>
      </div>
      {viewerCanFoundGroup && (
        <ButtonRow>
          <ButtonLink to={paths.foundGroup()}>{groupMenuWords.foundGroup}</ButtonLink>
        </ButtonRow>
      )}
    </Sheet>
  )
}
