import type { LoaderFunctionArgs } from 'react-router'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { ButtonLink, ButtonRow } from '../../design/button.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { Lede, Section, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { CalendarFeed } from './calendar-feed.tsx'
import { copy } from './copy/en.ts'
import { MeetingList } from './meeting-list.tsx'
import { MeetingsPageDocument } from './meetings-page.generated.ts'
import { SeriesRow } from './series-row.tsx'

/** What it asks, for whoever asks it again beside the page. */
export { MeetingsPageDocument as question }

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(MeetingsPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** The group's meetings: those to come, how they repeat, those that were, and the way into one's own calendar. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const { meetingName, rhythm, coming, past, meetingSeries, viewerCanPlanMeetings } = group
  const nothingPlanned = coming.edges.length === 0 && meetingSeries.length === 0
  const plan = viewerCanPlanMeetings && (
    <ButtonLink weight={nothingPlanned ? 'primary' : 'quiet'} to={paths.planMeeting(slug)}>
      {copy.plan(meetingName)}
    </ButtonLink>
  )
  return (
    <Sheet key={group.id}>
      <PageHeading within={group.name}>{meetingName}</PageHeading>
      {nothingPlanned ? (
        <>
          {rhythm && <Lede>{copy.rhythmIntroduction}</Lede>}
          {rhythm && <Quotation>{rhythm}</Quotation>}
          <EmptyState words={copy.nothingPlanned(meetingName, viewerCanPlanMeetings)}>{plan}</EmptyState>
        </>
      ) : (
        <Section title={copy.coming} id="coming">
          <MeetingList meetings={coming} only="COMING" empty={copy.nothingComing} />
        </Section>
      )}
      {meetingSeries.length > 0 && (
        <Section title={copy.series} id="series">
          {meetingSeries.map(series => (
            <SeriesRow key={series.id} groupId={group.id} series={series} />
          ))}
        </Section>
      )}
      {!nothingPlanned && plan && <ButtonRow>{plan}</ButtonRow>}
      {past.edges.length > 0 && (
        <Section title={copy.past} id="past">
          <MeetingList meetings={past} only="PAST" empty="" />
        </Section>
      )}
      <CalendarFeed groupId={group.id} seat={group.viewerSeat} />
    </Sheet>
  )
}
