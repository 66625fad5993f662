import { PageHeading } from '../../design/page-heading.tsx'
import { Lede } from '../../design/sheet.tsx'
import { clockWords } from '../../design/wall-time-wording.ts'
import { HowManyAreComing } from '../answers/who-is-coming.tsx'
import { bothTimesOf, dayWordsOf, timeWordsOf, whenAt } from '../when-words.ts'
import { cancelledInstead } from './cancelled-instead.ts'
import { weekWords as copy } from './copy/week-words.ts'
import type { NextMeeting_GroupFragment } from './next-meeting.generated.ts'
import { ThenAgain } from './then-again.tsx'
import styles from './when-and-where.module.css'

/** A meeting as the Table tells of it. */
export type Next = NonNullable<NextMeeting_GroupFragment['week']['next']>

/** The sentence: when, where, how many are coming, who hosts; and what is out of the ordinary about its time. */
export function WhenAndWhere({ group, next }: { group: NextMeeting_GroupFragment; next: Next }) {
  const { meetingName, members, name, week } = group
  const instead = cancelledInstead(week)
  const [day, time] = [dayWordsOf(next), timeWordsOf(next)]
  return (
    <div>
      <PageHeading title={name}>
        {instead
          ? copy.noneOn(meetingName, dayWordsOf(instead))
          : next.isUnderWay
            ? copy.isUnderWay(meetingName)
            : copy.isOn(meetingName, day, time)}
      </PageHeading>
      <Lede>
        {instead && <strong className={styles.next}>{copy.nextIs(day, time)} </strong>}
        {sentencesAbout(next).join(' ')} {next.link && <MeetingLink to={next.link} />}
        {!instead && <HowManyAreComing members={members} meeting={next} />}{' '}
        {!instead && next.host && copy.hosts(next.host)}
      </Lede>
      <ThenAgain week={week} />
    </div>
  )
}

/** Both times for whoever is elsewhere, what became of its time, and the place. */
function sentencesAbout(next: Next): string[] {
  const { endsAt, isUnderWay, isTimeSkipped, movedFrom, place, timeZone, wallClock } = next
  const before = movedFrom && whenAt(movedFrom, timeZone)
  const bothTimes = bothTimesOf(next)
  return [
    isUnderWay ? copy.until(timeWordsOf(whenAt(endsAt, timeZone))) : '',
    bothTimes ? `${bothTimes}.` : '',
    isTimeSkipped ? copy.timeSkipped(clockWords(wallClock), timeWordsOf(next)) : '',
    before ? copy.moved(dayWordsOf(before), timeWordsOf(before)) : '',
    place ? copy.place(place) : '',
  ].filter(Boolean)
}

function MeetingLink({ to }: { to: string }) {
  return (
    <>
      <a href={to} rel="noreferrer">
        {copy.link}
      </a>
      .{' '}
    </>
  )
}
