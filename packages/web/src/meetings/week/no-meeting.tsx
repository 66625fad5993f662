import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { ButtonLink, ButtonRow } from '../../design/button.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede } from '../../design/sheet.tsx'
import { WhoIsHere } from '../../groups/who-is-here.tsx'
import { paths } from '../../paths.ts'
import { CancelledMeetings } from './cancelled-meetings.tsx'
import { noMeetingWords as copy } from './copy/no-meeting-words.ts'
import { weekWords } from './copy/week-words.ts'
import { NoMeeting_GroupFragmentDoc, type NoMeeting_GroupFragment } from './no-meeting.generated.ts'
import { dayWordsOf } from '../when-words.ts'

/** While no meeting is to come: who may plan one is led there, everybody sees who is here. */
export function NoMeeting({
  greeting,
  isMainAct,
  group,
}: {
  /** The page's heading, unless a meeting was cancelled. */
  greeting: string
  /** Whether planning is what the page asks for first. */
  isMainAct: boolean
  group: FragmentType<NoMeeting_GroupFragment>
}) {
  const data = useFragmentData(NoMeeting_GroupFragmentDoc, group)
  const { name, slug, rhythm, meetingName, members, viewerCanPlanMeetings, week } = data
  const [first] = week.cancelled
  return (
    <>
      <PageHeading title={name}>
        {first ? weekWords.noneOn(meetingName, dayWordsOf(first)) : greeting}
      </PageHeading>
      <CancelledMeetings meetingName={meetingName} week={{ ...week, next: null }} />
      <Lede>
        {copy.rhythm(rhythm)} {first || week.last ? copy.noOther(meetingName) : copy.none(meetingName)}{' '}
        {viewerCanPlanMeetings ? copy.planIt : copy.whoPlans}
      </Lede>
      {viewerCanPlanMeetings && (
        <ButtonRow>
          <ButtonLink weight={isMainAct ? 'primary' : 'quiet'} to={paths.planMeeting(slug)}>
            {copy.plan(meetingName)}
          </ButtonLink>
        </ButtonRow>
      )}
      <WhoIsHere members={members} />
    </>
  )
}
