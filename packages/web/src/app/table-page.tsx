import { useCallback, useState } from 'react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { broughtLater } from '../design/brought-later.tsx'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { Section, Sheet } from '../design/sheet.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { TitleRows } from '../design/title-row.tsx'
import { shortNames } from '../groups/short-names.ts'
import { useSlug } from '../groups/use-slug.ts'
import { SayRunningLate } from '../meetings/answers/answer-meeting.tsx'
import { NextMeeting } from '../meetings/week/next-meeting.tsx'
import { useTurns } from '../meetings/week/use-turns.ts'
import { shortDayWords } from '../meetings/when-words.ts'
import { paths } from '../paths.ts'
import { WaitingSponsorships } from '../sponsorships/waiting-sponsorships.tsx'
import { TableItems } from '../table/table-items.tsx'
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

/** Only whoever was thanked, or is asked what became of an ask. */
const AsksOnTable = broughtLater(async () => (await import('../threads/asks/asks-on-table.tsx')).AsksOnTable)

/** Only whoever has a thread that somebody else would like to bring. */
const RequestsOnTable = broughtLater(
  async () => (await import('../threads/asks/requests-on-table.tsx')).RequestsOnTable,
)

/** Only where nothing is planned. */
const NoMeeting = broughtLater(async () => (await import('../meetings/week/no-meeting.tsx')).NoMeeting)

/** Only there, too: what was brought meanwhile. */
const WaitingTable = broughtLater(
  async () => (await import('../table/bringing/waiting-table.tsx')).WaitingTable,
)

/** Only in the days after a meeting. */
const JustOver = broughtLater(async () => (await import('../meetings/week/just-over.tsx')).JustOver)

/** What the page asks, for whoever asks it again beside the page. */
export { TablePageDocument as question }

export async function loader({ params }: LoaderFunctionArgs) {
  const variables = { slug: params['slug'] ?? '' }
  const page = await preload(TablePageDocument, variables, 'fresh')
  await bringParts(client.readQuery({ query: TablePageDocument, variables }))
  return page
}

async function askAgain(slug: string) {
  const question = { query: TablePageDocument, variables: { slug } }
  const { data } = await client.query({ ...question, fetchPolicy: 'network-only' })
  await bringParts(data)
}

async function bringParts(page: TablePageQuery | null | undefined) {
  const group = page?.group
  await Promise.all(group ? neededBy(group).map(part => part.bring()) : [])
}

type Group = NonNullable<TablePageQuery['group']>

/** The parts that few Tables need, of this one. */
function neededBy(group: Group): { bring: () => Promise<void> }[] {
  const { next } = group.week
  return [
    ...(isBeingSet(group) ? [SettingTheTable] : []),
    ...(isBesideSomebody(group) ? [SideBySide] : []),
    ...(hasAsks(group) ? [AsksOnTable] : []),
    ...(isAsked(group) ? [RequestsOnTable] : []),
    ...(next ? [] : [NoMeeting, WaitingTable]),
    ...(next?.viewerCanSayLate ? [SayRunningLate] : []),
    ...(isToBeTold(group) ? [JustOver] : []),
  ]
}

/** Home: when the next meeting is and who is coming, what was said since one last looked, what is on the table. */
export function Component() {
  const group = found(usePage(loader).group)
  return <Table key={group.id} group={group} />
}

function Table({ group }: { group: Group }) {
  const slug = useSlug()
  const [hour] = useState(() => new Date().getHours())
  const [firstName = ''] = shortNames([group.viewerSeat.member.name])
  const { last, next } = group.week
  const [askedOf, setAskedOf] = useState<string>()
  if (last && last.id !== askedOf && isToBeTold(group)) setAskedOf(last.id)
  const justOver = last && last.id === askedOf && <JustOver group={group} />
  const isSet = !isBeingSet(group)
  useTurns(
    [next],
    useCallback(() => askAgain(slug), [slug]),
  )
  return (
    <Sheet>
      {next ? (
        <NextMeeting group={group}>{justOver}</NextMeeting>
      ) : (
        <>
          <NoMeeting greeting={copy.greeting(hour, firstName)} isMainAct={isSet} group={group} />
          {justOver}
        </>
      )}
      {!isSet && <SettingTheTable group={group} />}
      <WaitingSponsorships group={group} />
      {isBesideSomebody(group) && <SideBySide seat={group.viewerSeat} />}
      {hasAsks(group) && <AsksOnTable slug={slug} seat={group.viewerSeat} />}
      {isAsked(group) && <RequestsOnTable slug={slug} />}
      <Section id="said" title={group.latest.edges.length > 0 ? copy.sinceYouLooked : copy.said}>
        <Said group={group} />
      </Section>
      {next ? <TableItems meeting={next} /> : <WaitingTable slug={slug} />}
      {group.viewerCanStartThread && (
        <div className={styles.acts}>
          <ButtonRow>
            <ButtonLink weight={isSet ? 'primary' : 'quiet'} to={paths.startThread(slug)}>
              {copy.startThread}
            </ButtonLink>
            <ButtonLink to={paths.bringToTable(slug)}>{copy.bring(next && shortDayWords(next))}</ButtonLink>
          </ButtonRow>
        </div>
      )}
    </Sheet>
  )
}

const isBeingSet = ({ phase }: Group) => phase === 'BEING_SET'

/** Whether the viewer has yet to say whether they were at the last meeting; asked until they leave the page. */
function isToBeTold({ week: { last } }: Group): boolean {
  return last?.state === 'HELD' && last.viewerCanMarkSelf && last.viewerPresence === null
}

function isBesideSomebody({ viewerSeat }: Group): boolean {
  return viewerSeat.companionships.length > 0 || viewerSeat.askedHandOvers.length > 0
}

function hasAsks({ viewerSeat }: Group): boolean {
  return viewerSeat.thanks.length + viewerSeat.askedWhatBecame.length > 0
}

const isAsked = ({ viewerSeat }: Group) => viewerSeat.tableRequests.length > 0

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
