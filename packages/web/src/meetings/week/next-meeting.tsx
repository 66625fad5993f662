import type { FragmentType } from '@apollo/client'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { AnswerMeeting } from '../answers/answer-meeting.tsx'
import { CancelledMeetings } from './cancelled-meetings.tsx'
import { cancelledInstead } from './cancelled-instead.ts'
import { answerWords } from '../answers/copy/answer-words.ts'
import { weekWords as copy } from './copy/week-words.ts'
import { NextMeeting_GroupFragmentDoc, type NextMeeting_GroupFragment } from './next-meeting.generated.ts'
import styles from './next-meeting.module.css'
import { WeekLine } from './week-line.tsx'
import { WhenAndWhere } from './when-and-where.tsx'
import { daysAway, shortDayWords } from '../when-words.ts'
import { WhoIsComing } from '../answers/who-is-coming.tsx'

/**
 * When the group meets next and who is coming; the viewer says whether they are. With room to spare the drawing, and
 * why another was cancelled, stand before the answers. They hold nothing that takes focus, so the order of reading stays.
 */
export function NextMeeting({
  group,
  children,
}: {
  group: FragmentType<NextMeeting_GroupFragment>
  /** What else of meetings waits for the viewer. */
  children: ReactNode
}) {
  const data = useFragmentData(NextMeeting_GroupFragmentDoc, group)
  const slug = useSlug()
  const { next } = data.week
  if (!next) return null
  const legend = cancelledInstead(data.week) && answerWords.willYouComeOn(shortDayWords(next))
  return (
    <div className={styles.meeting}>
      <WhenAndWhere group={data} next={next} />
      <div className={styles.said}>
        <AnswerMeeting
          key={next.id}
          groupId={data.id}
          viewerId={data.viewerSeat.member.id}
          {...(legend && { legend })}
          isThisWeek={daysAway(next) < 7}
          meeting={next}
        />
        <p className={styles.more}>
          <Link to={paths.meeting(slug, next.id)}>{copy.more}</Link>
          {next.viewerCanBringVisitor && (
            <Link to={paths.bringVisitor(slug, next.id)}>{copy.visitor(next.viewerBringsVisitor)}</Link>
          )}
        </p>
        {children}
      </div>
      <div>
        <CancelledMeetings meetingName={data.meetingName} week={data.week} />
        <WeekLine group={data} />
        <WhoIsComing members={data.members} meeting={next} />
      </div>
    </div>
  )
}
