import { useState } from 'react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { broughtLater } from '../design/brought-later.tsx'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Section, Sheet } from '../design/sheet.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { TitleRows } from '../design/title-row.tsx'
import { shortNames } from '../groups/short-names.ts'
import { TableDrawing } from '../groups/table-drawing.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { WaitingSponsorships } from '../sponsorships/waiting-sponsorships.tsx'
import { ThreadRow } from '../threads/thread-row.tsx'
import { copy } from './copy/en.ts'
import { NewThread } from './new-thread.tsx'
import { TablePageDocument, type TablePageQuery } from './table-page.generated.ts'
import styles from './table-page.module.css'

/** Only a group that has just been founded needs it. */
const SettingTheTable = broughtLater(
  async () => (await import('../groups/setting-the-table.tsx')).SettingTheTable,
)

/** Only whoever is new here, accompanies somebody, or is asked to. */
const SideBySide = broughtLater(
  async () => (await import('../sponsorships/companion/side-by-side.tsx')).SideBySide,
)

export async function loader({ params }: LoaderFunctionArgs) {
  const variables = { slug: params['slug'] ?? '' }
  const page = await preload(TablePageDocument, variables, 'fresh')
  const group = client.readQuery({ query: TablePageDocument, variables })?.group
  if (group && isBeingSet(group)) await SettingTheTable.bring()
  if (group && isBesideSomebody(group)) await SideBySide.bring()
  return page
}

type Group = NonNullable<TablePageQuery['group']>

/** Home: what was said since one last looked, and who is here. On phones the answers come before the drawing. */
export function Component() {
  const data = usePage(loader)
  const slug = useSlug()
  const group = found(data.group)
  const [hour] = useState(() => new Date().getHours())
  const [firstName = ''] = shortNames([group.viewerSeat.member.name])
  return (
    <Sheet>
      <PageHeading title={group.name}>{copy.greeting(hour, firstName)}</PageHeading>
      <Lede>
        {group.rhythm} {copy.noMeeting(group.meetingName)}
      </Lede>
      <div className={styles.answers}>
        <div className={styles.said}>
          {isBeingSet(group) && <SettingTheTable group={group} />}
          <WaitingSponsorships group={group} />
          {isBesideSomebody(group) && <SideBySide seat={group.viewerSeat} />}
          <Section id="said" title={group.latest.edges.length > 0 ? copy.sinceYouLooked : copy.said}>
            <Said group={group} />
          </Section>
        </div>
        <div className={styles.here}>
          <TableDrawing members={group.members} />
        </div>
      </div>
      {group.viewerCanStartThread && (
        <ButtonRow>
          <ButtonLink weight={group.phase === 'SET' ? 'primary' : 'quiet'} to={paths.startThread(slug)}>
            {copy.startThread}
          </ButtonLink>
        </ButtonRow>
      )}
    </Sheet>
  )
}

const isBeingSet = ({ phase }: Group) => phase === 'BEING_SET'

function isBesideSomebody({ viewerSeat }: Group): boolean {
  return viewerSeat.companionships.length > 0 || viewerSeat.askedHandOvers.length > 0
}

/** What is new; or that nothing is, and the last word; or that nothing was said yet. */
function Said({ group }: { group: Group }) {
  const slug = useSlug()
  const latest = group.latest.edges[0]
  if (!latest) return <EmptyState words={copy.noThreads} />
  const isAllRead = group.new.edges.length === 0
  return (
    <>
      {isAllRead && <p className={styles.allRead}>{copy.readEverything}</p>}
      <TitleRows>
        {isAllRead ? (
          <ThreadRow slug={slug} thread={latest.node} />
        ) : (
          group.new.edges.map(({ node }) => <NewThread key={node.id} thread={node} />)
        )}
      </TitleRows>
      <p>
        <Link to={paths.threads(slug)}>{copy.toThreads(group.new.pageInfo.hasNextPage)}</Link>
      </p>
    </>
  )
}
