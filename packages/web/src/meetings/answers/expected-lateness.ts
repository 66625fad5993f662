import type { AnswerMeeting_MeetingFragment } from './answer-meeting.generated.ts'
import { told, type Told } from './expected-rsvp.ts'

/** The meeting once it got through that one is late: whoever says so comes, if they had not said that they might. */
export function expectedLateness(
  meeting: AnswerMeeting_MeetingFragment,
  viewerId: string,
  isLate: boolean,
  now = new Date(),
): Told {
  const comes = meeting.viewerAnswer === 'MAYBE' || !isLate ? meeting.viewerAnswer : 'GOING'
  return told(meeting, viewerId, comes, isLate, now)
}
