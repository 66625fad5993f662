import { Lede, Section } from '../../design/sheet.tsx'
import { dateWords } from '../../design/time-wording.ts'
import { MemberNameplate } from '../../groups/member-nameplate.tsx'
import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'
import styles from './want-to-meet.module.css'

/** For the sponsor: who would like to meet the candidate first. Nothing when there is nobody, or for others. */
export function WantToMeet({ sponsorship: { wantToMeet, candidateName, waitsUntil } }: Part) {
  if (wantToMeet.length === 0) return null
  return (
    <Section title={copy.wantToMeet(candidateName)} id="want-to-meet">
      <Lede>{copy.wantToMeetLede(candidateName, waitsUntil && dateWords(waitsUntil))}</Lede>
      <ul role="list" className={styles.people}>
        {wantToMeet.map(member => (
          <li key={member.id}>
            <MemberNameplate member={member} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
