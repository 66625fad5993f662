import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { InFlightRow } from './in-flight-row.tsx'
import { InFlight_GroupFragmentDoc, type InFlight_GroupFragment } from './in-flight.generated.ts'
import styles from './in-flight.module.css'

/** Who is on the way to this table, in the order in which they need a person. Nothing while it is being set. */
export function InFlight({ group: from }: { group: FragmentType<InFlight_GroupFragment> }) {
  const group = useFragmentData(InFlight_GroupFragmentDoc, from)
  const { phase, seatsTaken, fullness, sponsorshipSettings: seats, sponsorshipsInFlight: rows } = group
  if (!rows || (phase === 'BEING_SET' && rows.length === 0)) return null
  return (
    <Section title={copy.inFlight} id="in-flight">
      {seats && seatsTaken !== null && (
        <Lede>
          {copy.seats(fullness, { taken: seatsTaken, soft: seats.seatsSoft, hard: seats.seatsHard })}
        </Lede>
      )}
      {rows.length === 0 && <EmptyState words={copy.nobodyOnTheWay} />}
      <ol role="list" className={styles.rows}>
        {rows.map(sponsorship => (
          <InFlightRow key={sponsorship.id} group={group} sponsorship={sponsorship} />
        ))}
      </ol>
    </Section>
  )
}
