import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { ownTimeZone } from '../../design/time-zones.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { dayInWords } from '../day-in-words.ts'
import { seriesWords } from '../planning/rhythm-words.ts'
import { copy } from './copy/en.ts'
import { OfferToHost } from './offer-to-host.tsx'
import { SeriesRow_SeriesFragmentDoc, type SeriesRow_SeriesFragment } from './series-row.generated.ts'
import styles from './series-row.module.css'
import { StandingAnswer } from './standing-answer.tsx'

/** One series in words, with one's own part in it: what one answers each time, and whether one would host. */
export function SeriesRow({
  groupId,
  series: from,
}: {
  groupId: string
  series: FragmentType<SeriesRow_SeriesFragment>
}) {
  const series = useFragmentData(SeriesRow_SeriesFragmentDoc, from)
  const slug = useSlug()
  const { id, place, until, rotatesHosts, viewerCanChange } = series
  const words = seriesWords(series, ownTimeZone())
  const about = [place, until && copy.until(dayInWords(until)), copy.hosts(series)].filter(Boolean)
  return (
    <article className={styles.series} aria-label={words}>
      <h3 className={styles.words}>{words}</h3>
      {about.length > 0 && <p className={styles.about}>{about.join(' · ')}</p>}
      <StandingAnswer groupId={groupId} series={series} />
      {rotatesHosts && <OfferToHost groupId={groupId} series={series} />}
      {viewerCanChange && (
        <p className={styles.change}>
          <Link to={paths.changeSeries(slug, id)}>{copy.changeSeries}</Link>
        </p>
      )}
    </article>
  )
}
