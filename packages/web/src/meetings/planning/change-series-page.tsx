import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { ChangeSeriesPageDocument } from './change-series-page.generated.ts'
import { ChangeSeries } from './change-series.tsx'
import { copy } from './copy/en.ts'
import { EndSeries } from './end-series.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(ChangeSeriesPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** One series, to be changed for the meetings to come, or ended. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const { seriesId } = useParams()
  const series = group.meetingSeries.find(({ id }) => id === seriesId)
  if (series ? !series.viewerCanChange : !group.viewerCanPlanMeetings) throw new NotThere()
  return (
    <Sheet key={seriesId}>
      <p>
        <Link to={paths.meetings(slug)}>{group.meetingName}</Link>
      </p>
      <PageHeading within={group.name}>{copy.changeSeries}</PageHeading>
      {series ? (
        <>
          <Lede>{copy.changeSeriesLede}</Lede>
          <ChangeSeries
            groupId={group.id}
            seatId={group.viewerSeat.id}
            members={group.members}
            series={series}
          />
          <EndSeries groupId={group.id} series={series} />
        </>
      ) : (
        <EmptyState words={copy.seriesGone}>
          <Link to={paths.meetings(slug)}>{copy.toMeetings}</Link>
        </EmptyState>
      )}
    </Sheet>
  )
}
