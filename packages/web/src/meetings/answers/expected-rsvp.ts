import type { AnswerMeeting_MeetingFragment, AnswerMeetingMutation } from './answer-meeting.generated.ts'

type Rsvp = AnswerMeeting_MeetingFragment['rsvps'][number]

/** What one intends; null takes it back. */
export type Answer = Rsvp['answer'] | null

/** A meeting as the API is going to tell it. */
export type Told = NonNullable<AnswerMeetingMutation['answerMeeting']['meeting']>

/** The meeting once the viewer's answer got through, shown until it has. Who cannot come is not late either. */
export function expectedAnswer(
  meeting: AnswerMeeting_MeetingFragment,
  viewerId: string,
  answer: Answer,
  now = new Date(),
): Told {
  const isRunningLate = meeting.viewerIsRunningLate && answer !== null && answer !== 'NOT_GOING'
  return told(meeting, viewerId, answer, isRunningLate, now)
}

/** Who said it before keeps their place among the answers; a first word comes last. */
export function told(
  { id, rsvps }: AnswerMeeting_MeetingFragment,
  viewerId: string,
  answer: Answer,
  isRunningLate: boolean,
  now: Date,
): Told {
  const said = answer && wordOf(viewerId, answer, isRunningLate, now)
  const isFirstWord = !rsvps.some(({ member }) => member.id === viewerId)
  const kept = rsvps.flatMap(rsvp => (rsvp.member.id === viewerId ? (said ?? []) : rsvp))
  return {
    __typename: 'Meeting',
    id,
    viewerAnswer: answer,
    viewerIsRunningLate: isRunningLate,
    rsvps: isFirstWord && said ? [...kept, said] : kept,
  }
}

function wordOf(memberId: string, answer: Rsvp['answer'], isRunningLate: boolean, now: Date): Rsvp {
  return {
    __typename: 'Rsvp',
    answer,
    saidAt: now.toISOString(),
    byStanding: false,
    isRunningLate,
    isFromBeforeMove: false,
    member: { __typename: 'Member', id: memberId },
  }
}
