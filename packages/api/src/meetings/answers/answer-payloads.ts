import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { Meeting } from '../meeting.ts'

@ObjectType({ simpleResolvers: true })
abstract class MeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `answerMeeting` changed; null, with the reasons, where it changed nothing.',
})
export class AnswerMeetingPayload extends MeetingPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `sayRunningLate` changed; null, with the reasons, where it changed nothing.',
})
export class SayRunningLatePayload extends MeetingPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `bringVisitor` changed; null, with the reasons, where it changed nothing.',
})
export class BringVisitorPayload extends MeetingPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `setStandingAnswer` changed; null, with the reasons, where it changed nothing.',
})
export class SetStandingAnswerPayload extends Payload {
  @Field(() => MeetingSeries, { nullable: true })
  series?: MeetingSeries | null

  meetings?: Meeting[]
}
