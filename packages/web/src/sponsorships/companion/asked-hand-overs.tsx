import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Notice } from '../../design/notice.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import {
  AskedHandOvers_SeatFragmentDoc,
  type AskedHandOvers_SeatFragment,
} from './asked-hand-overs.generated.ts'
import { copy } from './copy/en.ts'

/** A line for each newcomer one is asked to accompany, leading to the answer. Nothing when there is none. */
export function AskedHandOvers({ seat }: { seat: FragmentType<AskedHandOvers_SeatFragment> }) {
  const slug = useSlug()
  const { askedHandOvers } = useFragmentData(AskedHandOvers_SeatFragmentDoc, seat)
  return askedHandOvers
    .filter(handOver => handOver.viewerCanAnswer)
    .map(({ id, sponsorship }) => (
      <Notice key={id} mood="now">
        <Link to={paths.handOver(slug, id)}>
          {copy.askedTo(sponsorship?.newcomer?.name ?? copy.newcomer)}
        </Link>
      </Notice>
    ))
}
