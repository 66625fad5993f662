import type { FragmentType } from '@apollo/client'
import { useRef } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import type { ProposeHandOver_GroupFragment } from '../companion/propose-hand-over.generated.ts'
import { ProposeHandOver } from '../companion/propose-hand-over.tsx'
import { WithdrawHandOver } from '../companion/withdraw-hand-over.tsx'
import { copy } from './copy/en.ts'
import {
  InFlightRow_SponsorshipFragmentDoc,
  type InFlightRow_SponsorshipFragment,
} from './in-flight-row.generated.ts'
import styles from './in-flight.module.css'
import { needWords } from './need-words.ts'

/** One sponsorship on its way: who, how it stands, and the one thing to do next. */
export function InFlightRow({
  group,
  sponsorship: from,
}: {
  group: FragmentType<ProposeHandOver_GroupFragment> & { id: string }
  sponsorship: FragmentType<InFlightRow_SponsorshipFragment>
}) {
  const sponsorship = useFragmentData(InFlightRow_SponsorshipFragmentDoc, from)
  const slug = useSlug()
  const row = useRef<HTMLLIElement>(null)
  const { newcomer, companion, candidateName, candidateTrade, sponsor, need, openHandOver } = sponsorship
  const name = newcomer?.name ?? candidateName ?? copy.someone
  const trade = newcomer ? newcomer.trade : candidateTrade
  const { standing, act, isStuck = false } = needWords(sponsorship)
  const isAccompanied = newcomer !== null && companion !== null
  return (
    <li ref={row} tabIndex={-1} className={styles.row}>
      <div className={styles.words}>
        <p>
          <strong className={styles.name}>{name}</strong>
          {trade && <span className={styles.soft}>, {trade}</span>}
        </p>
        {!isAccompanied && <p className={styles.about}>{copy.sponsoredBy(sponsor)}</p>}
        <p className={isStuck ? styles.stuck : undefined}>{standing}</p>
      </div>
      <div className={need === 'NOTHING' ? `${styles.act} ${styles.quiet}` : styles.act}>
        {need !== 'NEWCOMER_WITHOUT_SPONSOR' ? (
          <Link to={paths.sponsorship(slug, sponsorship.id)} aria-label={copy.actFor(act, name)}>
            {act}
          </Link>
        ) : openHandOver ? (
          <WithdrawHandOver groupId={group.id} handOver={openHandOver} backTo={row} />
        ) : (
          <ProposeHandOver group={group} sponsorship={sponsorship} backTo={row} />
        )}
      </div>
    </li>
  )
}
