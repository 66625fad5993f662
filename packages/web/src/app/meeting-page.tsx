import { Link, type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Sheet } from '../design/sheet.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { AnswerMeeting, SayRunningLate } from '../meetings/answers/answer-meeting.tsx'
import { dayInWords } from '../meetings/day-in-words.ts'
import { BringVisitor } from '../meetings/one/bring-visitor.tsx'
import { copy } from '../meetings/one/copy/en.ts'
import { MeetingFacts } from '../meetings/one/meeting-facts.tsx'
import { MeetingNote } from '../meetings/one/meeting-note.tsx'
import { WhoComes } from '../meetings/one/who-comes.tsx'
import { WhoWasThere } from '../meetings/one/who-was-there.tsx'
import { daysAway } from '../meetings/when-words.ts'
import { paths } from '../paths.ts'
import { MeetingTable } from '../table/meeting-table.tsx'
import { MeetingPageDocument } from './meeting-page.generated.ts'

/** What the page asks, for whoever asks it again beside the page. */
export { MeetingPageDocument as question }

export async function loader({ params }: LoaderFunctionArgs) {
  const variables = { slug: params['slug'] ?? '', meetingId: params['meetingId'] ?? '' }
  const [page] = await Promise.all([preload(MeetingPageDocument, variables, 'fresh'), SayRunningLate.bring()])
  return page
}

/** One meeting: when and where, who means to come, what is on its table, and once it was, who was there and what stayed. */
export function Component() {
  const group = found(usePage(loader).group)
  const meeting = found(group.meeting)
  const slug = useSlug()
  const { id: groupId, meetingName, members, meetingSettings, viewerSeat } = group
  const seatId = viewerSeat.id
  return (
    <Sheet key={meeting.id}>
      <p>
        <Link to={paths.meetings(slug)}>{meetingName}</Link>
      </p>
      <PageHeading within={group.name}>
        {copy.meetingOn(meetingName, dayInWords(meeting.wallDate))}
      </PageHeading>
      <MeetingFacts meeting={meeting} />
      <AnswerMeeting
        groupId={groupId}
        viewerId={viewerSeat.member.id}
        isThisWeek={Math.abs(daysAway(meeting)) < 7}
        meeting={meeting}
      />
      <BringVisitor groupId={groupId} seatId={seatId} meeting={meeting} />
      <MeetingTable groupId={groupId} seatId={seatId} meeting={meeting} />
      <WhoWasThere groupId={groupId} meeting={meeting} members={members} />
      <MeetingNote
        groupId={groupId}
        seatId={seatId}
        readersToBe={meetingSettings?.noteReaders ?? 'PRESENT'}
        meeting={meeting}
      />
      <WhoComes meeting={meeting} members={members} />
      {meeting.viewerCanChange && (
        <ButtonRow>
          <ButtonLink to={paths.changeMeeting(slug, meeting.id)}>{copy.change}</ButtonLink>
        </ButtonRow>
      )}
    </Sheet>
  )
}
