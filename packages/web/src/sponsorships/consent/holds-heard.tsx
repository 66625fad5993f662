import { Nameplate } from '../../design/nameplate.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { dayWords } from '../../design/time-wording.ts'
import { MemberNameplate } from '../../groups/member-nameplate.tsx'
import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'
import styles from './holds-heard.module.css'

type Hold = Part['sponsorship']['holds'][number]

/** For those who hear it: who could not speak freely, and why. Nothing for all others, the sponsor above all. */
export function HoldsHeard({ sponsorship: { holds, sponsor, candidateName } }: Part) {
  if (holds.length === 0) return null
  return (
    <Section title={copy.heard} id="heard">
      <Lede>{copy.heardLede(sponsor, candidateName)}</Lede>
      <ul role="list" className={styles.holds}>
        {holds.map(hold => (
          <HoldHeard key={hold.id} hold={hold} />
        ))}
      </ul>
    </Section>
  )
}

function HoldHeard({ hold: { holder, hearer, reason, raisedAt, earlier } }: { hold: Hold }) {
  const below = copy.saidOn(dayWords(raisedAt), hearer)
  return (
    <li>
      {holder ? (
        <MemberNameplate member={holder}>{below}</MemberNameplate>
      ) : (
        <Nameplate name={copy.someone} below={below}>
          {copy.someone}
        </Nameplate>
      )}
      <Quotation>{reason}</Quotation>
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{copy.saidEarlier(holder?.name ?? copy.someone)}</summary>
          <ul role="list">
            {earlier.map(before => (
              <li key={before.raisedAt}>
                <p className={styles.about}>
                  {copy.about(before.candidateName, dayWords(before.raisedAt), before.liftedAt !== null)}
                </p>
                <Quotation>{before.reason}</Quotation>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
