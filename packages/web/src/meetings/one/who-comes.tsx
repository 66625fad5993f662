import type { FragmentType } from '@apollo/client'
import { useFragmentData, useFragmentsData } from '../../api/use-fragment-data.ts'
import { Lede, Section } from '../../design/sheet.tsx'
import { MemberByline } from '../../groups/member-byline.tsx'
import { answerGroups, type Said } from './answer-groups.ts'
import { copy } from './copy/en.ts'
import {
  WhoComes_MeetingFragmentDoc,
  WhoComes_MemberFragmentDoc,
  type WhoComes_MeetingFragment,
  type WhoComes_MemberFragment,
} from './who-comes.generated.ts'
import styles from './who-comes.module.css'

/** Everybody by name, in four groups as they answered; visitors with whoever brings them. */
export function WhoComes({
  meeting: from,
  members: all,
}: {
  meeting: FragmentType<WhoComes_MeetingFragment>
  members: readonly FragmentType<WhoComes_MemberFragment>[]
}) {
  const { state, rsvps, visitors } = useFragmentData(WhoComes_MeetingFragmentDoc, from)
  const members = useFragmentsData(WhoComes_MemberFragmentDoc, all)
  const isToCome = state === 'SCHEDULED'
  // Afterwards nobody is told that they said nothing.
  const groups = answerGroups(rsvps, visitors, isToCome ? members : [])
  if (!isToCome && groups.length === 0) return null
  const going = rsvps.filter(({ answer }) => answer === 'GOING').length
  return (
    <Section title={isToCome ? copy.whoComes : copy.whatWasSaid} id="who-comes">
      <Lede>{isToCome ? copy.howManyCome(going) : copy.onlyIntended}</Lede>
      {groups.map(({ name, people }) => (
        <div key={name} className={styles.group}>
          <h3 id={`who-${name}`}>{(isToCome ? copy.answers : copy.answersThen)[name]}</h3>
          <ul role="list" aria-labelledby={`who-${name}`}>
            {people.map(said => (
              <li key={said.member.id} className={styles.person}>
                <MemberByline member={said.member} />
                <Remarks said={said} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function Remarks({ said: { isRunningLate, isFromBeforeMove, visitor } }: { said: Said<unknown> }) {
  const remarks = [
    isRunningLate && copy.runningLate,
    visitor && copy.bringing(visitor),
    isFromBeforeMove && copy.beforeMove,
  ].filter(Boolean)
  return remarks.length > 0 && <span className={styles.remarks}>{remarks.join(' · ')}</span>
}
