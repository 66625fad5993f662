import { Quotation } from '../design/quotation.tsx'
import { Section } from '../design/sheet.tsx'
import { MemberNameplate } from '../groups/member-nameplate.tsx'
import { copy } from './copy/en.ts'
import type { Part } from './part.ts'
import styles from './what-was-written.module.css'

/** What the sponsor wrote about the candidate, as far as it is still kept. */
export function WhatWasWritten({ sponsorship }: Part) {
  const { words, howKnown, business, candidateName, sponsor, closeReason } = sponsorship
  return (
    <>
      {closeReason && (
        <Section title={copy.closedWith(sponsor)} id="closed-with">
          <Quotation>{closeReason}</Quotation>
        </Section>
      )}
      {words && (
        <Section title={copy.why} id="why">
          <blockquote className={styles.why}>{words}</blockquote>
          {sponsor && <MemberNameplate member={sponsor} />}
        </Section>
      )}
      {howKnown && (
        <dl className={styles.more}>
          <dt>{copy.howKnown(sponsor, candidateName)}</dt>
          <dd className={styles.words}>{howKnown}</dd>
          {business !== null && (
            <>
              <dt>{copy.business}</dt>
              <dd className={business ? styles.words : undefined}>{business || copy.noBusiness}</dd>
            </>
          )}
        </dl>
      )}
    </>
  )
}
