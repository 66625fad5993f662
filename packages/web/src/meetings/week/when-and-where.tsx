import { Link } from 'react-router'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede } from '../../design/sheet.tsx'
import { clockWords, daysFrom } from '../../design/wall-time-wording.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { CancelledMeeting } from './cancelled-meeting.tsx'
import { weekWords as copy } from './copy/week-words.ts'
import { cancelledInstead } from './cancelled-instead.ts'
import type { NextMeeting_GroupFragment } from './next-meeting.generated.ts'
import styles from './when-and-where.module.css'
import { bothTimesOf, dayWordsOf, timeWordsOf, whenAt } from '../when-words.ts'
import { HowManyAreComing } from '../answers/who-is-coming.tsx'

/** A meeting as the Table tells of it. */
export type Next = NonNullable<NextMeeting_GroupFragment['week']['next']>

/** The sentence: when, where, how many are coming, who hosts; and what is out of the ordinary about it. */
export function WhenAndWhere({ group, next }: { group: NextMeeting_GroupFragment; next: Next }) {
  const { meetingName, members, name, week } = group
  const instead = cancelledInstead(week)
  return (
    <div>
      <PageHeading title={name}>
        {instead
          ? copy.noneOn(meetingName, dayWordsOf(instead))
          : next.isUnderWay
            ? copy.isUnderWay(meetingName)
            : copy.isOn(meetingName, dayWordsOf(next), timeWordsOf(next))}
      </PageHeading>
      {week.cancelled.map(meeting => (
        <CancelledMeeting
          key={meeting.id}
          meeting={meeting}
          {...(meeting !== instead && { words: copy.cancelled(meetingName, dayWordsOf(meeting)) })}
        />
      ))}
      {instead && <p className={styles.next}>{copy.nextIs(dayWordsOf(next), timeWordsOf(next))}</p>}
      <Lede>
        {sentencesAbout(next).join(' ')} {next.link && <MeetingLink to={next.link} />}
        <HowManyAreComing members={members} meeting={next} /> {next.host && copy.hosts(next.host)}
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

/** Another meeting within the same week. */
function ThenAgain({ week: { next, afterNext } }: { week: NextMeeting_GroupFragment['week'] }) {
  const slug = useSlug()
  if (!next || !afterNext || daysFrom(next.wallDate, afterNext.wallDate) > 6) return null
  return (
    <p className={styles.then}>
      <Link to={paths.meeting(slug, afterNext.id)}>
        {copy.thenAgain(dayWordsOf(afterNext), timeWordsOf(afterNext))}
      </Link>
    </p>
  )
}
