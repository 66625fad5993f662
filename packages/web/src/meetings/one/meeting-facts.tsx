import type { FragmentType } from '@apollo/client'
import type { ReactNode } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { clockOf, clockWords } from '../../design/wall-time-wording.ts'
import { MemberByline } from '../../groups/member-byline.tsx'
import { bothTimesOf, timeWordsOf } from '../when-words.ts'
import { copy } from './copy/en.ts'
import { HowItStands } from './how-it-stands.tsx'
import {
  MeetingFacts_MeetingFragmentDoc,
  type MeetingFacts_MeetingFragment,
} from './meeting-facts.generated.ts'
import styles from './meeting-facts.module.css'

/** When, where, and with whom as its host; and what became of it, where it was moved or cancelled. */
export function MeetingFacts({ meeting: from }: { meeting: FragmentType<MeetingFacts_MeetingFragment> }) {
  const meeting = useFragmentData(MeetingFacts_MeetingFragmentDoc, from)
  const { endsAt, timeZone, place, link, host, calendarFile } = meeting
  const bothTimes = bothTimesOf(meeting)
  return (
    <>
      <HowItStands meeting={meeting} />
      <dl className={styles.facts}>
        <Fact name={copy.when}>
          {copy.fromTo(timeWordsOf(meeting), clockWords(clockOf(endsAt, timeZone)))}
          {bothTimes && <span className={styles.more}>{bothTimes}</span>}
        </Fact>
        {place && <Fact name={copy.where}>{place}</Fact>}
        {link && (
          <Fact name={copy.link}>
            <a href={link} rel="noopener noreferrer">
              {link}
            </a>
          </Fact>
        )}
        {host && (
          <Fact name={copy.host}>
            <MemberByline member={host} />
          </Fact>
        )}
        <Fact name={copy.calendar}>
          <a href={calendarFile} download>
            {copy.calendarFile}
          </a>
        </Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
