import { Link } from 'react-router'
import { ButtonLink } from '../../design/button.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import styles from './not-now.module.css'
import type { ProposingGroup } from './proposing-group.ts'

const openStates = ['PROPOSED', 'HELD', 'CLEARED', 'INVITED']

/** Why one cannot propose anybody just now, and what one can do instead. */
export function NotNow({ group }: { group: ProposingGroup }) {
  const slug = useSlug()
  const { standing, companion } = group.viewerSeat.member
  const onTheirWay = group.viewerSponsorships.filter(({ state }) => openStates.includes(state))

  if (standing === 'NEWCOMER') {
    return (
      <EmptyState words={copy.settleFirst(companion?.name ?? null)}>
        <ButtonLink to={paths.people(slug)}>{copy.backToPeople}</ButtonLink>
      </EmptyState>
    )
  }
  if (onTheirWay.length === 0) {
    return (
      <EmptyState words={group.phase === 'BEING_SET' ? copy.setFirst : copy.notNow}>
        <ButtonLink to={paths.people(slug)}>{copy.backToPeople}</ButtonLink>
      </EmptyState>
    )
  }
  return (
    <EmptyState words={copy.enoughOnTheirWay(onTheirWay.length)}>
      <ul role="list" className={styles.people}>
        {onTheirWay.map(({ id, candidateName }) => (
          <li key={id}>
            <Link to={paths.sponsorship(slug, id)}>{candidateName}</Link>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
