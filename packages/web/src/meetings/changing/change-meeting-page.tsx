import { Link, type LoaderFunctionArgs } from 'react-router'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { usePage } from '../../api/use-page.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { clockWords } from '../../design/wall-time-wording.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { dayInWords } from '../day-in-words.ts'
import { CancelMeeting } from './cancel-meeting.tsx'
import { ChangeMeetingPageDocument } from './change-meeting-page.generated.ts'
import { ChangeMeeting_MeetingFragmentDoc } from './change-meeting.generated.ts'
import { ChangePlace } from './change-place.tsx'
import { copy } from './copy/en.ts'
import { MoveMeeting } from './move-meeting.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(
    ChangeMeetingPageDocument,
    { slug: params['slug'] ?? '', meetingId: params['meetingId'] ?? '' },
    'fresh',
  )

/** One meeting, to be moved, changed or cancelled; whatever is done here, the others stay as they are. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const meeting = useFragmentData(ChangeMeeting_MeetingFragmentDoc, found(group.meeting))
  const day = dayInWords(meeting.wallDate)
  const change = { slug, groupId: group.id, seatId: group.viewerSeat.id, meeting }
  return (
    <Sheet key={meeting.id}>
      <p>
        <Link to={paths.meeting(slug, meeting.id)}>{copy.meetingOn(group.meetingName, day)}</Link>
      </p>
      <PageHeading within={group.name}>{copy.changeMeeting(group.meetingName)}</PageHeading>
      {meeting.viewerCanChange ? (
        <>
          <Lede>{copy.onlyThisOne(day, clockWords(meeting.wallClock))}</Lede>
          <MoveMeeting {...change} />
          <ChangePlace {...change} members={group.members} />
          <CancelMeeting {...change} />
        </>
      ) : (
        <EmptyState words={copy.notNow}>
          <Link to={paths.meeting(slug, meeting.id)}>{copy.toMeeting}</Link>
        </EmptyState>
      )}
    </Sheet>
  )
}
